// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes Felix's HTTP bundle anew with a later Jetty inside: its own classes and its manifest as they are, and every package of
 * Jetty from Jetty's own jars. Felix carries Jetty inside its bundle, and releases it later than Jetty mends what is found.
 *
 * <p>Reads the class path that it runs with: the bundle, and the jars of one version of Jetty.
 */
public final class MakeHttp {

    private static final String JETTY = "org/eclipse/jetty/";
    private static final String FELIX = "org.apache.felix.http.jetty12-";
    private static final String INSIDE = "X-Jetty-Version";
    private static final String LISTED = "META-INF/DEPENDENCIES";
    private static final Pattern FORMER = Pattern.compile("org\\.eclipse\\.jetty\\.http;version=\"([0-9.]+)\"");

    private final Path classes;
    private final String version;

    private MakeHttp(Path classes, String version) {
        this.classes = classes;
        this.version = version;
    }

    /** @param arguments the folder of the classes, and the version of Jetty */
    public static void main(String[] arguments) throws IOException {
        MakeHttp made = new MakeHttp(Path.of(arguments[0]), arguments[1]);
        for (String name : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (name.endsWith(".jar")) {
                try (JarFile jar = new JarFile(name)) {
                    made.take(jar, new File(name).getName().startsWith(FELIX));
                }
            }
        }
    }

    private void take(JarFile jar, boolean felix) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            boolean ours = felix
                    ? !name.startsWith(JETTY) && !name.startsWith("META-INF/maven/") && !name.equals(JarFile.MANIFEST_NAME)
                    : name.startsWith(JETTY);
            if (ours && !entry.isDirectory()) {
                Path file = classes.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        if (felix) {
            String former = former(jar.getManifest().getMainAttributes());
            write(jar.getManifest(), former);
            list(former);
        }
    }

    private static String former(Attributes headers) throws IOException {
        Matcher former = FORMER.matcher(headers.getValue("Export-Package"));
        if (!former.find()) {
            throw new IOException("Felix's bundle does not say which Jetty is inside");
        }
        return former.group(1);
    }

    /** What is listed as being inside is what is: operators and scanners read it. */
    private void list(String former) throws IOException {
        Path file = classes.resolve(LISTED);
        String listed = Files.readString(file);
        Files.writeString(
                file,
                listed.lines()
                        .map(line -> line.contains("org.eclipse.jetty") ? line.replace(":" + former, ":" + version) : line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** The same promises to other bundles, of the version that is inside now. */
    private void write(Manifest manifest, String former) throws IOException {
        Attributes headers = manifest.getMainAttributes();
        for (String header : new String[] {"Export-Package", "Import-Package"}) {
            headers.putValue(
                    header,
                    headers.getValue(header)
                            .replace("version=\"" + former + "\"", "version=\"" + version + "\""));
        }
        headers.putValue(INSIDE, version);
        headers.putValue("Bundle-Version", headers.getValue("Bundle-Version") + ".jetty-" + version.replace('.', '_'));
        Path file = classes.resolve(JarFile.MANIFEST_NAME);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest.write(out);
        }
    }
}
