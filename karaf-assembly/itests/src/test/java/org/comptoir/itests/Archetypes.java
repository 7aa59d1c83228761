// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates and builds plugins of the group {@code com.acme}.
 *
 * @param folder where they come to lie; what was generated stays, for eyes and for the formatter
 */
record Archetypes(Path folder) {

    /** The archive of a plugin that an archetype makes, built on a machine of its own. */
    Path built(String kind, String artifact) {
        try {
            Path machine = folder.resolve(kind);
            delete(machine);
            Files.createDirectories(machine);
            AuthorsMaven maven = AuthorsMaven.in(machine);
            long began = System.nanoTime();
            maven.mvn(
                            "org.apache.maven.plugins:maven-archetype-plugin:"
                                    + System.getProperty("comptoir.archetype.plugin") + ":generate",
                            "-DarchetypeCatalog=internal",
                            "-DarchetypeGroupId=org.comptoir",
                            "-DarchetypeArtifactId=comptoir-plugin-archetype-" + kind,
                            "-DarchetypeVersion=" + version(),
                            "-DgroupId=com.acme",
                            "-DartifactId=" + artifact)
                    .ok();
            Path project = machine.resolve(artifact);
            assertThat(files(project))
                    .as("what the archetype " + kind + " generates")
                    .isEqualTo(Files.readAllLines(expected(kind)));
            maven.mvn("-f", project.toString(), "verify").ok();
            long millis = (System.nanoTime() - began) / 1_000_000;
            System.out.println("figure: archetype " + kind + " generated and built in " + millis + " ms");
            // Ninety megabytes, which say nothing afterwards.
            delete(maven.localRepository());
            Path kar = project.resolve("target/" + artifact + "-1.0.0-SNAPSHOT.kar");
            assertThat(Files.readString(project.resolve("target/comptoir-passport.json")))
                    .as("the verdict of the contract kit")
                    .contains("\"verdict\": \"passed\",\n  \"checks\"");
            return kar;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path expected(String kind) {
        return Launcher.sources().resolve("karaf-assembly/itests/src/test/resources/archetypes/" + kind + ".txt");
    }

    /** That of this build, which its own repository for authors tells. */
    private static String version() throws IOException {
        Path artifact = AuthorsMaven.ofComptoir().resolveSibling("repository/org/comptoir/comptoir-plugin-parent");
        try (Stream<Path> versions = Files.list(artifact)) {
            return versions.filter(Files::isDirectory)
                    .map(version -> version.getFileName().toString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
