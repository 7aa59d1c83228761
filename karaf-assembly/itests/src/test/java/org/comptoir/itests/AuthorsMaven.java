// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Maven that runs this build, as the author of a plugin would call it on a machine of his own: an empty local repository,
 * settings of his own, no network. What Maven would fetch from the world comes from the local repository of this build.
 *
 * @param folder where the author works
 */
record AuthorsMaven(Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String SETTINGS = """
            <settings>
              <mirrors>
                <mirror><id>world</id><mirrorOf>external:*</mirrorOf><url>%1$s</url></mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>unchecked</id>
                  <repositories>
                    <repository>
                      <id>central</id><url>https://world.invalid/</url>
                      <releases><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>false</enabled></snapshots>
                    </repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>
                      <id>central</id><url>https://world.invalid/</url>
                      <releases><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>false</enabled></snapshots>
                    </pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>unchecked</activeProfile></activeProfiles>
            </settings>
            """;

    /** What a command said, both streams as one, and how it ended. */
    record Said(int status, String text) {

        Said ok() {
            if (status != 0) {
                throw new AssertionError("exit status " + status + "\n" + text);
            }
            return this;
        }
    }

    /** An author on a machine where Maven never ran. */
    static AuthorsMaven in(Path folder) throws IOException {
        Path settings = folder.resolve("home/.m2/settings.xml");
        Files.createDirectories(settings.getParent());
        String world =
                Path.of(System.getProperty("comptoir.outer.repository")).toUri().toString();
        Files.writeString(settings, SETTINGS.formatted(world));
        return new AuthorsMaven(folder);
    }

    /** The settings that find Comptoir's own artifacts where this build left them. */
    static Path ofComptoir() {
        return Launcher.sources().resolve("plugins/kit/repository/target/settings.xml");
    }

    Path localRepository() {
        return folder.resolve("local");
    }

    Said mvn(String... arguments) {
        String quoted = "mvn -B -ntp -gs " + quote(ofComptoir().toString());
        for (String argument : arguments) {
            quoted += " " + quote(argument);
        }
        return shell(quoted);
    }

    private static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Runs a line of the shell in the author's folder. */
    Said shell(String line) {
        try {
            Path out = Files.createTempFile(folder, "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", line))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            environment(builder.environment());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                throw new AssertionError(line + " did not end:\n" + Files.readString(out));
            }
            return new Said(process.exitValue(), Files.readString(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void environment(Map<String, String> environment) {
        String bin = Path.of(System.getProperty("comptoir.maven.home"), "bin").toString();
        environment.put("PATH", bin + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "MAVEN_OPTS", "-Duser.home=" + folder.resolve("home") + " -Dmaven.repo.local=" + localRepository());
        // What was said to the Maven outside is not meant for this one.
        environment.remove("MAVEN_ARGS");
        environment.remove("MAVEN_CONFIG");
    }
}
