// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void aFolderGoesWithAllThatLiesInIt() throws IOException {
        Path folder = Scratch.folder("scratch");
        Path beside = Scratch.folder("scratch");
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c.txt"), "c");

        Scratch.remove(folder);
        Scratch.remove(folder);

        assertThat(folder).doesNotExist();
        assertThat(beside).isEmptyDirectory();
        Scratch.remove(beside);
    }
}
