// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersOnlyTest {

    @TempDir
    private Path temp;

    @Test
    void aNewDataFolderIsItsOwnersAlone() throws IOException {
        DataFolder folder = new DataFolder(temp.resolve("deep/data"));
        folder.create();
        for (Path made : new Path[] {folder.root(), folder.conf(), folder.log(), folder.ssh()}) {
            assertThat(rights(made)).as(made.toString()).isEqualTo("rwx------");
        }
        DataFolder.writeSecret(folder.ssh().resolve("key"), "secret");
        assertThat(rights(folder.ssh().resolve("key"))).isEqualTo("rw-------");
        Path distribution = temp.resolve("distribution");
        Files.createDirectories(distribution.resolve("etc/below"));
        folder.renewSettings(distribution);
        assertThat(rights(folder.etc().resolve("below"))).isEqualTo("rwx------");
        assertThat(rights(folder.runtime().resolve("tmp"))).isEqualTo("rwx------");
    }

    @Test
    void whatAFormerReleaseMadeIsClosedToOthersAndTheOperatorsFolderAndLinksStay() throws IOException {
        Path data = open(Files.createDirectory(temp.resolve("data")), "rwxr-x---");
        Path books = open(Files.createDirectories(data.resolve("db/books")), "rwxr-xr-x");
        Path page = open(Files.writeString(books.resolve("page"), "1"), "rw-rw-r--");
        Path key = open(Files.writeString(data.resolve("master.key"), "k"), "r--------");
        Path outside = open(Files.writeString(temp.resolve("outside"), "o"), "rw-r--r--");
        Files.createSymbolicLink(data.resolve("link"), outside);

        new DataFolder(data).create();

        assertThat(rights(data)).isEqualTo("rwxr-x---");
        assertThat(rights(data.resolve("db"))).isEqualTo("rwx------");
        assertThat(rights(books)).isEqualTo("rwx------");
        assertThat(rights(page)).isEqualTo("rw-------");
        assertThat(rights(key)).isEqualTo("r--------");
        assertThat(rights(outside)).isEqualTo("rw-r--r--");
    }

    private static Path open(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
