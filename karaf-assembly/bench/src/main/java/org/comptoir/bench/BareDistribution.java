// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Karaf with the runtime that Comptoir has and nothing of Comptoir: the same archive, with our bundles taken out and one
 * page put in. What is ours only by its wrapping, the embedded database, stays.
 *
 * @param home where it is unpacked
 */
record BareDistribution(Path home) {

    private static final String OURS = "mvn\\:org.comptoir/";
    private static final String WRAPPED = "mvn\\:org.comptoir/comptoir-derby/";
    private static final String PAGE = "org/comptoir/bench/bare/HealthPage.class";

    /** Turns an unpacked Comptoir into a bare Karaf. */
    void strip() throws IOException {
        takeBundlesOut();
        leaveFeaturesOut();
        Path page = home.resolve("system/bare/health-page/1.0.0/health-page-1.0.0.jar");
        Files.createDirectories(page.getParent());
        writePage(page);
    }

    private void takeBundlesOut() throws IOException {
        Path startup = home.resolve("etc/startup.properties");
        List<String> kept = new ArrayList<>();
        for (String line : Files.readAllLines(startup)) {
            if (!line.startsWith(OURS) || line.startsWith(WRAPPED)) {
                kept.add(line);
            }
        }
        kept.add("mvn\\:bare/health-page/1.0.0 = 80");
        Files.write(startup, kept);
        try (Stream<Path> modules = Files.list(home.resolve("system/org/comptoir"))) {
            for (Path module : modules.toList()) {
                if (!module.endsWith("comptoir-derby") && !module.endsWith("comptoir-features")) {
                    deleteTree(module);
                }
            }
        }
    }

    /** Their bundles are started one by one; without this, Karaf would look for the features of what is gone. */
    private void leaveFeaturesOut() throws IOException {
        Path file = home.resolve("etc/org.apache.karaf.features.cfg");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        settings.setProperty(
                "featuresBoot",
                Arrays.stream(settings.getProperty("featuresBoot").split("\\s*,\\s*"))
                        .filter(feature -> !feature.startsWith("comptoir"))
                        .collect(Collectors.joining(", ")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }

    private static void writePage(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes head = manifest.getMainAttributes();
        head.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        head.putValue("Bundle-ManifestVersion", "2");
        head.putValue("Bundle-SymbolicName", "bare.health-page");
        head.putValue("Bundle-Version", "1.0.0");
        head.putValue("Bundle-Activator", "org.comptoir.bench.bare.HealthPage");
        head.putValue("Import-Package", "jakarta.servlet,jakarta.servlet.http,org.osgi.framework");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream page = BareDistribution.class.getClassLoader().getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IOException("not on the class path: " + PAGE);
            }
            out.putNextEntry(new JarEntry(PAGE));
            page.transferTo(out);
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
