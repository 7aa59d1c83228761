// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotFolderTest {

    @TempDir
    private Path etc;

    private boolean watched(String settings, Map<String, String> environment) throws IOException {
        Path watch = etc.resolve("org.apache.felix.fileinstall-deploy.cfg");
        Files.writeString(watch, "felix.fileinstall.dir = deploy\n");
        if (!settings.isEmpty()) {
            Files.writeString(etc.resolve("org.comptoir.plugins.cfg"), settings);
        }
        new HotFolder(etc, environment).closeUnlessInDevelopment();
        return Files.exists(watch);
    }

    @Test
    void itIsWatchedInDevelopmentModeAlone() throws IOException {
        assertThat(watched("", Map.of())).isFalse();
        assertThat(watched("probationSeconds = 4\n", Map.of())).isFalse();
        assertThat(watched("development = false\n", Map.of())).isFalse();
        assertThat(watched("development = true\n", Map.of())).isTrue();
        assertThat(watched("development = true\n", Map.of("COMPTOIR_DEPLOY_FOLDER", "off")))
                .isFalse();
    }
}
