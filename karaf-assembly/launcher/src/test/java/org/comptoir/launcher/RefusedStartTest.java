// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

    @TempDir
    private Path root;

    @Test
    void whatTheServerWroteIsRead() throws IOException {
        DataFolder folder = new DataFolder(root);
        assertThat(folder.refusedStart()).isEmpty();

        Files.createDirectories(folder.runtime());
        Files.writeString(folder.runtime().resolve("refused-start"), "No database.");

        assertThat(folder.refusedStart()).hasValue("No database.");
    }

    @Test
    void theRefusalOfAFormerStartIsForgotten() throws IOException {
        DataFolder folder = new DataFolder(root);
        Path distribution = root.resolve("distribution");
        Files.createDirectories(distribution.resolve("etc"));
        folder.create();
        Files.createDirectories(folder.runtime());
        Files.writeString(folder.runtime().resolve("refused-start"), "No database.");

        folder.renewSettings(distribution);

        assertThat(folder.refusedStart()).isEmpty();
    }

    @Test
    void ofManyReasonsTheFirstAreToldWhole() {
        String reasons = "{\"reasons\":[\"" + "a reason\",\"".repeat(100) + "the last\"]}";

        assertThat(ServerStart.firstReasons(reasons)).hasSizeLessThan(420).endsWith("\"a reason\", …");
        assertThat(ServerStart.firstReasons("{\"reasons\":[\"one\"]}")).isEqualTo("{\"reasons\":[\"one\"]}");
    }
}
