// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.Archives;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.SampleBundle;
import org.comptoir.plugins.internal.archive.ScannedJar;
import org.comptoir.plugins.internal.archive.Signature;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.comptoir.plugins.internal.archive.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeArchiveTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path out;

    @BeforeEach
    void pack() throws IOException {
        jar = Files.write(folder.resolve("pay.jar"), new SampleBundle().jar());
        out = folder.resolve("pay.kar");
    }

    private String make(String... more) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"--jar", jar.toString(), "--out", out.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        MakeArchive.run(new PrintStream(report, true, StandardCharsets.UTF_8), args);
        return report.toString(StandardCharsets.UTF_8);
    }

    private PluginArchive opened(Trust trust) throws IOException {
        return new Archives().open(out, Signature.beside(out), trust, Files.createTempDirectory(folder, "in"));
    }

    private Path verdictOn(String sha256) throws IOException {
        return Files.writeString(
                folder.resolve("verdict.json"),
                "{\"sha256\":\"" + sha256 + "\","
                        + SampleBundle.verdict(
                                        ScannedJar.of(Files.readAllBytes(jar)).contents(), "1.2.0")
                                .substring(1));
    }

    @Test
    void withoutAKeyItIsForServersInDevelopmentMode() throws IOException {
        assertThat(make("--key", "", "--verdict", null))
                .contains("acme.pay 1.2.0, not signed")
                .contains("has no verdict");
        PluginArchive archive = opened(new Trust(Set.of(), Set.of(), Set.of(), true));
        assertThat(archive.verdict()).isEmpty();
        assertThat(archive.publisherKey()).isEmpty();
    }

    @Test
    void signedItIsLetInByWhoeverAcceptedTheKey() throws IOException {
        SigningKey key = SigningKey.generate();
        key.write(folder.resolve("key.pem"));
        assertThat(make("--key", folder.resolve("key.pem").toString()))
                .contains("signed by " + key.publicKey().text());
        Ed25519Key accepted = key.publicKey();
        assertThat(opened(new Trust(Set.of(accepted), Set.of(), Set.of(), false))
                        .publisherKey())
                .isEqualTo(accepted.text());
    }

    @Test
    void aSignatureOfAFormerBuildGoes() throws IOException {
        SigningKey.generate().write(folder.resolve("key.pem"));
        make("--key", folder.resolve("key.pem").toString());
        make();
        assertThat(Signature.beside(out)).isEmpty();
    }

    @Test
    void theVerdictOnThisJarIsInsideAndThatOnAnotherIsNot() throws IOException {
        Trust anybody = new Trust(Set.of(), Set.of(), Set.of(), true);
        Path verdict = verdictOn(Sha256.of(jar).hex());
        make("--verdict", verdict.toString());
        assertThat(opened(anybody).verdict()).isEqualTo(Optional.of(Files.readString(verdict)));

        assertThat(make("--verdict", verdictOn("0".repeat(64)).toString())).contains("about another jar");
        assertThat(opened(anybody).verdict()).isEmpty();
    }

    @Test
    void aBundleThatNoServerLetsInIsNotPacked() throws IOException {
        Files.write(jar, new SampleBundle().header("DynamicImport-Package", "*").jar());
        assertThat(catchThrowableOfType(ComptoirException.class, this::make).code())
                .isEqualTo("plugin.archive-forbidden");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatItIsNotToldAndWhatItDoesNotKnowIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MakeArchive.run(System.out, "--jar", "a.jar"))
                .withMessageContaining("--out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MakeArchive.run(System.out, "--jra", "a.jar"))
                .withMessageContaining("--jra");
    }

    @Test
    void aSignatureThatIsLongerThanAnyIsNotRead() throws IOException {
        Path beside = Files.writeString(folder.resolve("long.kar.sig"), "x".repeat(501));

        ComptoirException refused = catchThrowableOfType(
                ComptoirException.class, () -> Signature.beside(beside.resolveSibling("long.kar")));

        assertThat(refused.code()).isEqualTo("plugin.archive-signature");
        assertThat(refused.facts()).containsEntry("reason", "the file of the signature has more than 500 bytes");
    }
}
