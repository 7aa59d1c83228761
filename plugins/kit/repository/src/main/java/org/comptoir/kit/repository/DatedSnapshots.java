// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kit.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the snapshots in a folder that is laid out as a Maven repository the time at which they were put there, as deploying
 * would. Without it, an author's Maven would go on with the snapshots that it fetched the first time. Releases stay as they are.
 */
public final class DatedSnapshots {

    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss").withZone(ZoneOffset.UTC);

    private static final String SNAPSHOT = "SNAPSHOT";

    private final Path repository;

    DatedSnapshots(Path repository) {
        this.repository = repository;
    }

    /** Runs the program on the repository that is named. */
    public static void main(String... arguments) throws IOException {
        new DatedSnapshots(Path.of(arguments[0])).date();
    }

    void date() throws IOException {
        List<Path> versions;
        try (Stream<Path> all = Files.walk(repository)) {
            versions = all.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().endsWith("-" + SNAPSHOT))
                    .toList();
        }
        for (Path version : versions) {
            date(version);
        }
    }

    private void date(Path folder) throws IOException {
        String version = folder.getFileName().toString();
        Path artifactFolder = folder.resolveSibling(".").normalize();
        String artifact = artifactFolder.getFileName().toString();
        String groupId = repository
                .relativize(artifactFolder.resolveSibling(".").normalize())
                .toString()
                .replace('\\', '/')
                .replace('/', '.');
        List<Path> files = files(folder, artifact + "-" + version + ".");
        if (files.isEmpty()) {
            // Dated already.
            return;
        }
        Instant newest = Instant.EPOCH;
        for (Path file : files) {
            FileTime time = Files.getLastModifiedTime(file);
            newest = time.toInstant().isAfter(newest) ? time.toInstant() : newest;
        }
        String dated = version.replace(SNAPSHOT, DOTTED.format(newest) + "-1");
        List<String> extensions = new ArrayList<>();
        for (Path file : files) {
            String extension = file.getFileName().toString().substring(artifact.length() + version.length() + 2);
            extensions.add(extension);
            Files.move(file, folder.resolve(artifact + "-" + dated + "." + extension));
        }
        Files.writeString(
                folder.resolve("maven-metadata.xml"),
                metadata(groupId, artifact, version, DOTTED.format(newest), dated, extensions));
    }

    private static List<Path> files(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static String metadata(
            String groupId, String artifact, String version, String time, String dated, List<String> extensions) {
        String updated = time.replace(".", "");
        StringBuilder each = new StringBuilder();
        for (String extension : extensions) {
            each.append(
                    "      <snapshotVersion><extension>%s</extension><value>%s</value><updated>%s</updated></snapshotVersion>\n"
                            .formatted(extension, dated, updated));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metadata modelVersion="1.1.0">
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <versioning>
                    <snapshot><timestamp>%s</timestamp><buildNumber>1</buildNumber></snapshot>
                    <lastUpdated>%s</lastUpdated>
                    <snapshotVersions>
                %s    </snapshotVersions>
                  </versioning>
                </metadata>
                """.formatted(groupId, artifact, version, time, updated, each);
    }
}
