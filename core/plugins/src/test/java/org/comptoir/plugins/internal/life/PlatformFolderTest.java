// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the distribution's file of keys holds, the server starts, and says what is the matter. */
class PlatformFolderTest {

    private static final Ed25519Key KEY = SigningKey.generate().publicKey();
    private static final Ed25519Key FORMER = SigningKey.generate().publicKey();

    @TempDir
    private Path home;

    private ProjectKeys keys(byte[] content) throws IOException {
        Files.createDirectories(home.resolve("platform"));
        Files.write(home.resolve("platform/publisher.key"), content);
        return new PlatformFolder(home.toString()).projectKeys();
    }

    private ProjectKeys keys(String content) throws IOException {
        return keys(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theKeysOfTodayAndOfBeforeAreTheProjects() throws IOException {
        ProjectKeys keys = keys("# today\n" + KEY.text() + "\r\n\n  " + FORMER.text() + "\n");
        assertThat(keys.all()).containsExactlyInAnyOrder(KEY, FORMER);
        assertThat(keys.trouble()).isEmpty();
    }

    @Test
    void whatIsNoTextAndWhatIsNoKeyIsToldOfAndTheRestCounts() throws IOException {
        ProjectKeys broken = keys(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3, '\n', (byte) 0x80});
        assertThat(broken.all()).isEmpty();
        assertThat(broken.trouble()).hasValueSatisfying(said -> assertThat(said).contains("no keys", "publisher.key"));

        ProjectKeys half = keys("\u00e9\u00e9\n" + KEY.text() + "\n");
        assertThat(half.all()).containsExactly(KEY);
        assertThat(half.trouble()).isPresent();
    }

    @Test
    void aFileThatIsMissingEmptyOrAFolderIsToldOf() throws IOException {
        assertThat(new PlatformFolder(home.toString()).projectKeys().trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("is missing"));
        assertThat(keys("# nothing\n").trouble()).isPresent();
        Files.delete(home.resolve("platform/publisher.key"));
        Files.createDirectories(home.resolve("platform/publisher.key"));
        ProjectKeys folder = new PlatformFolder(home.toString()).projectKeys();
        assertThat(folder.all()).isEmpty();
        assertThat(folder.trouble()).hasValueSatisfying(said -> assertThat(said).contains("cannot be read"));
    }

    @Test
    void whereThereIsNoDistributionNothingIsMissing() {
        assertThat(new PlatformFolder(null).projectKeys().trouble()).isEmpty();
    }
}
