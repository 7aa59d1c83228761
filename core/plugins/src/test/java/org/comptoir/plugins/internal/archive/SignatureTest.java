// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

    private final SigningKey publisher = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();
    private final Trust trust = Trust.in(Set.of(publisher.publicKey().text()), Set.of(), Set.of(), false);
    private final byte[] kar = new SampleBundle().kar();

    @TempDir
    private Path folder;

    private OpenArchive open;

    @BeforeEach
    void makeFolders() throws IOException {
        open = new OpenArchive(folder);
    }

    private static Optional<Signature> signed(SigningKey key, byte[] archive) {
        byte[] digest = new Sha256().add(archive).bytes();
        return Optional.of(new Signature(key.publicKey().text(), key.sign(digest)));
    }

    @Test
    void anArchiveOfAPublisherWhoWasAcceptedIsLetIn() {
        PluginArchive archive = open.with(new Archives(), kar, signed(publisher, kar), trust);
        assertThat(archive.publisherKey()).isEqualTo(publisher.publicKey().text());
        assertThat(archive.sha256()).isEqualTo(new Sha256().add(kar).hex());
    }

    @Test
    void anArchiveThatNobodySignedIsRefused() {
        assertThat(open.refusal(kar, Optional.empty(), trust).code()).isEqualTo("plugin.archive-unsigned");
        assertThat(open.refusal(kar, Optional.empty(), Trust.inNobody()).code()).isEqualTo("plugin.archive-unsigned");
    }

    @Test
    void anArchiveOfAStrangerIsRefusedWithTheKey() {
        ComptoirException refused = open.refusal(kar, signed(stranger, kar), trust);
        assertThat(refused.code()).isEqualTo("plugin.archive-publisher");
        assertThat(refused.facts()).containsEntry("value", stranger.publicKey().text());
    }

    @Test
    void developmentModeLetsInWhatNobodySignedButNotWhatAStrangerSigned() {
        Trust development = new Trust(Set.of(publisher.publicKey()), Set.of(), Set.of(), true);
        assertThat(open.refusal(kar, signed(stranger, kar), development).code()).isEqualTo("plugin.archive-publisher");
        assertThat(open.refusal(
                                kar,
                                Optional.of(new Signature(publisher.publicKey().text(), "")),
                                development)
                        .code())
                .isEqualTo("plugin.archive-signature");
        assertThat(open.with(new Archives(), kar, Optional.empty(), development).publisherKey())
                .isEmpty();
    }

    @Test
    void aKeyForCataloguesLetsNoArchiveIn() {
        Trust catalogues = new Trust(Set.of(), Set.of(publisher.publicKey()), Set.of(), false);
        assertThat(open.refusal(kar, signed(publisher, kar), catalogues).code()).isEqualTo("plugin.archive-publisher");
    }

    @Test
    void anotherKeysSignatureIsNoneOfThePublishers() {
        Signature forged = new Signature(
                publisher.publicKey().text(),
                signed(stranger, kar).orElseThrow().value());
        assertThat(open.refusal(kar, Optional.of(forged), trust).code()).isEqualTo("plugin.archive-signature");
    }

    @Test
    void oneBitChangedAnywhereInTheArchiveIsFound() {
        Optional<Signature> signature = signed(publisher, kar);
        Random random = new Random(7);
        for (int at = 0; at < kar.length; at += 1 + random.nextInt(5)) {
            byte[] changed = kar.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(open.refusal(changed, signature, trust).code())
                    .as("byte %d", at)
                    .isEqualTo("plugin.archive-signature");
        }
    }

    @Test
    void oneBitChangedAnywhereInTheSignatureOrTheKeyIsFound() {
        Signature good = signed(publisher, kar).orElseThrow();
        for (int bit = 0; bit < 7 * good.value().length(); bit += 4) {
            Signature changed = new Signature(good.publisherKey(), flip(good.value(), bit));
            assertThat(open.refusal(kar, Optional.of(changed), trust).code()).isEqualTo("plugin.archive-signature");
        }
        for (int bit = 0; bit < 7 * good.publisherKey().length(); bit += 2) {
            Signature changed = new Signature(flip(good.publisherKey(), bit), good.value());
            assertThat(open.refusal(kar, Optional.of(changed), trust).code())
                    .isIn("plugin.archive-publisher", "plugin.key-malformed");
        }
    }

    @Test
    void aSignatureHasOneFormAlthoughBase64PassesOverTheLastBits() {
        Signature good = signed(publisher, kar).orElseThrow();
        String text = good.value();
        char last = text.charAt(85);
        assertThat(text).endsWith("==");
        assertThat("AQgw").contains(String.valueOf(last));
        String other = text.substring(0, 85) + (char) (last + 1) + "==";
        assertThat(Base64.getDecoder().decode(other))
                .isEqualTo(Base64.getDecoder().decode(text));
        assertThat(open.refusal(kar, Optional.of(new Signature(good.publisherKey(), other)), trust)
                        .code())
                .isEqualTo("plugin.archive-signature");
    }

    private static String flip(String text, int bit) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        bytes[bit / 7] ^= (byte) (1 << bit % 7);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Test
    void aRevokedArchiveIsRefusedWhoeverSignedIt() {
        String digest = new Sha256().add(kar).hex();
        assertThat(open.refusal(kar, signed(publisher, kar), trust.revoking(Set.of(digest)))
                        .code())
                .isEqualTo("plugin.archive-revoked");
        assertThat(open.refusal(kar, Optional.empty(), OpenArchive.DEVELOPMENT.revoking(Set.of(digest)))
                        .code())
                .isEqualTo("plugin.archive-revoked");
    }

    @Test
    void aKeyIsWrittenForItsOwnerAloneAndReadAgain() throws IOException {
        Path pem = folder.resolve("key.pem");
        publisher.write(pem);
        SigningKey read = SigningKey.read(pem);
        assertThat(read.publicKey()).isEqualTo(publisher.publicKey());
        assertThat(read.sign(kar)).isEqualTo(publisher.sign(kar));
        assertThat(Files.getPosixFilePermissions(pem)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> stranger.write(pem));
    }

    /** The first test vector of RFC 8032 §7.1, its key as RFC 8410 §7 writes one. */
    @Test
    void theKeyOfTheStandardHasThePublicHalfAndTheSignatureOfTheStandard() throws IOException {
        byte[] secret = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Path pem = Files.writeString(
                folder.resolve("standard.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(secret)
                        + "\n-----END PRIVATE KEY-----\n");
        SigningKey key = SigningKey.read(pem);
        byte[] open = Base64.getDecoder().decode(key.publicKey().text());
        assertThat(HexFormat.of().formatHex(open))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign(new byte[0]))))
                .startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155");
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("no.pem"), "no key");
        assertThat(catchThrowableOfType(ComptoirException.class, () -> SigningKey.read(file))
                        .code())
                .isEqualTo("plugin.key-malformed");
        assertThat(catchThrowableOfType(ComptoirException.class, () -> Ed25519Key.parse("AAAA"))
                        .code())
                .isEqualTo("plugin.key-malformed");
    }

    @Test
    void aKeyIsReadWithTheMarksOfAPemFileToo() {
        String pem = "-----BEGIN PUBLIC KEY-----\n" + publisher.publicKey().text() + "\n-----END PUBLIC KEY-----\n";
        assertThat(Ed25519Key.parse(pem)).isEqualTo(publisher.publicKey());
    }
}
