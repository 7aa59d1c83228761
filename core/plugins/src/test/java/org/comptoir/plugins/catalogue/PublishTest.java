// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int publish(String... words) {
        return Publish.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), words);
    }

    @Test
    void aKeyIsMadeOnceAndShownAfterwards() throws IOException {
        Path key = folder.resolve("acme.pem");

        assertThat(publish("key", key.toString())).isZero();
        byte[] made = Files.readAllBytes(key);
        assertThat(publish("key", key.toString())).isZero();

        assertThat(Files.readAllBytes(key)).isEqualTo(made);
        assertThat(out.toString(UTF_8).lines().distinct())
                .singleElement()
                .asString()
                .startsWith("MCow");
    }

    @Test
    void whoAsksForHelpGetsNoKeyOfThatName() {
        assertThat(publish("key", "--help")).isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains("key FILE");
        assertThat(Path.of("--help")).doesNotExist();
    }

    @Test
    void whatIsMistakenIsSaidInOneLineAndLeavesNothing() throws IOException {
        assertThat(publish()).isEqualTo(2);
        assertThat(publish("key")).isEqualTo(2);
        assertThat(publish("archive", "--jar")).isEqualTo(2);
        assertThat(publish("catalogue", "--name", "Acme", "--made", "today", "--key", "k", "--out", "o"))
                .isEqualTo(2);
        String pem = folder.resolve("acme.pem").toString();
        publish("key", pem);
        String kar = folder.resolve("acme.kar").toString();
        assertThat(publish("archive", "--jar", folder.resolve("none.jar").toString(), "--key", pem, "--out", kar))
                .isEqualTo(1);
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThat(publish("archive", "--jar", text.toString(), "--key", pem, "--out", kar))
                .isEqualTo(1);
        assertThat(publish("archive", "--jar", text.toString(), "--key", text.toString(), "--out", kar))
                .isEqualTo(1);

        assertThat(err.toString(UTF_8).lines()).hasSize(7).allMatch(line -> line.startsWith("comptoir: "));
        assertThat(err.toString(UTF_8)).contains("plugin.archive-damaged", "none.jar", "plugin.key-malformed");
        assertThat(folder.resolve("acme.kar")).doesNotExist();
    }
}
