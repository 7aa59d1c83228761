// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedSnapshotsTest {

    @TempDir
    private Path repository;

    private Path put(String path, String time) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.resolveSibling(".").normalize());
        Files.writeString(file, path);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    @Test
    void aSnapshotHasTheTimeOfItsNewestFile() throws IOException {
        put("org/acme/a-b/1.0.0-SNAPSHOT/a-b-1.0.0-SNAPSHOT.jar", "2026-11-22T08:01:02Z");
        put("org/acme/a-b/1.0.0-SNAPSHOT/a-b-1.0.0-SNAPSHOT.pom", "2026-11-22T07:00:00Z");
        new DatedSnapshots(repository).date();

        Path folder = repository.resolve("org/acme/a-b/1.0.0-SNAPSHOT");
        assertThat(folder.resolve("a-b-1.0.0-20261122.080102-1.jar")).exists();
        assertThat(folder.resolve("a-b-1.0.0-20261122.080102-1.pom")).exists();
        assertThat(folder.resolve("maven-metadata.xml"))
                .content()
                .contains("<groupId>org.acme</groupId>")
                .contains("<artifactId>a-b</artifactId>")
                .contains("<timestamp>20261122.080102</timestamp>")
                .contains("<extension>pom</extension><value>1.0.0-20261122.080102-1</value>");
    }

    @Test
    void datedOnceItStaysAndAReleaseIsLeftAlone() throws IOException {
        put("org/acme/a/1.0.0-SNAPSHOT/a-1.0.0-SNAPSHOT.jar", "2026-11-22T08:01:02Z");
        Path release = put("org/acme/a/1.0.0/a-1.0.0.jar", "2026-11-22T08:01:02Z");
        new DatedSnapshots(repository).date();
        new DatedSnapshots(repository).date();

        assertThat(repository.resolve("org/acme/a/1.0.0-SNAPSHOT/a-1.0.0-20261122.080102-1.jar"))
                .exists();
        assertThat(release).exists();
        assertThat(release.resolveSibling("maven-metadata.xml")).doesNotExist();
    }
}
