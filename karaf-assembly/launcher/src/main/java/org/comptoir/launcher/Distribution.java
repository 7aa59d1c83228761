// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unpacked archive, shared by every instance of this machine and never written to. */
record Distribution(Path home) {

    /** The command that runs a server out of this distribution for one data folder. */
    List<String> command(DataFolder folder, int port, int sshPort, boolean demo) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memoryAndManners());
        command.addAll(openings());
        command.addAll(extraOptions());
        command.add("-Dkaraf.home=" + home);
        command.add("-Dkaraf.base=" + folder.root());
        command.add("-Dkaraf.data=" + folder.runtime());
        command.add("-Dkaraf.etc=" + folder.etc());
        command.add("-Dkaraf.log=" + folder.log());
        command.add("-Dkaraf.instances=" + folder.runtime().resolve("instances"));
        command.add("-Dkaraf.startLocalConsole=false");
        command.add("-Dkaraf.startRemoteShell=true");
        command.add("-Djava.io.tmpdir=" + folder.runtime().resolve("tmp"));
        command.add("-Djava.util.logging.config.file=" + folder.etc().resolve("java.util.logging.properties"));
        command.add("-Dderby.stream.error.file=" + folder.log().resolve("derby.log"));
        command.add("-Dcomptoir.data=" + folder.root());
        command.add("-Dcomptoir.port=" + port);
        command.add("-Dcomptoir.ssh.port=" + sshPort);
        if (ChosenPlugins.from(System.getenv()).isNone()) {
            command.add("-Dcomptoir.plugins=none");
        }
        if (demo) {
            command.add("-Dcomptoir.demo=true");
        }
        command.add("-classpath");
        command.add(Stream.concat(jars("lib/boot", ""), jars("lib/jdk9plus", ""))
                .collect(Collectors.joining(java.io.File.pathSeparator)));
        command.add("org.apache.karaf.main.Main");
        return command;
    }

    private static List<String> memoryAndManners() {
        return List.of("-Xmx512m", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true");
    }

    /** What the operator adds comes later on the line, and so wins. */
    private static List<String> extraOptions() {
        String options = System.getenv().getOrDefault("COMPTOIR_JAVA_OPTS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** Karaf puts its XML locator into the JDK's modules, and looks into some that are closed. */
    private List<String> openings() throws IOException {
        return List.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module=java.base=" + jar("lib/endorsed", "org.apache.karaf.specs.locator-"),
                "--patch-module=java.xml=" + jar("lib/endorsed", "org.apache.karaf.specs.java.xml-"),
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED");
    }

    private String jar(String folder, String prefix) throws IOException {
        return jars(folder, prefix)
                .findFirst()
                .orElseThrow(() -> new Refusal("The distribution in " + home + " is not whole: " + folder + " holds no "
                        + prefix + "*.jar; unpack it again."));
    }

    private Stream<String> jars(String folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            List<String> jars = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(prefix) && name.endsWith(".jar");
                    })
                    .map(Path::toString)
                    .sorted()
                    .toList();
            return jars.stream();
        }
    }
}
