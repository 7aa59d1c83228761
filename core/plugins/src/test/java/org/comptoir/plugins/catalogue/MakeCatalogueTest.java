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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.Archives;
import org.comptoir.plugins.internal.archive.Catalogue;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.Listed;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.SampleBundle;
import org.comptoir.plugins.internal.archive.ScannedJar;
import org.comptoir.plugins.internal.archive.Signature;
import org.comptoir.plugins.internal.archive.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeCatalogueTest {

    @TempDir
    private Path folder;

    private Ed25519Key make(String out, String... more) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of("--name", "Acme's plugins", "--made", "2026-11-21T00:00:00Z"));
        args.addAll(List.of("--out", folder.resolve(out).toString()));
        args.addAll(List.of("--key", folder.resolve("key.pem").toString()));
        args.addAll(List.of(more));
        MakeCatalogue.run(new PrintStream(report, true, StandardCharsets.UTF_8), args.toArray(String[]::new));
        return Ed25519Key.parse(report.toString(StandardCharsets.UTF_8));
    }

    private String jar(String file, SampleBundle bundle) throws IOException {
        Path jar = folder.resolve(file);
        Files.createDirectories(jar.getParent());
        return Files.write(jar, bundle.jar()).toString();
    }

    private TreeMap<String, String> bytes(String out) throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        try (var files = Files.list(folder.resolve(out))) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Test
    void whatItMakesAServerReadsAndLetsIn() throws IOException {
        String old = jar("a/pay.jar", new SampleBundle());
        String young = jar("b/pay.jar", new SampleBundle().header("Bundle-Version", "1.10.0"));
        String verdict = SampleBundle.verdict(
                ScannedJar.of(Files.readAllBytes(Path.of(young))).contents(), "1.10.0");
        Files.writeString(folder.resolve("b/comptoir-passport.json"), verdict);
        Ed25519Key key = make("out", "--new-key", young, old);
        Trust trust = new Trust(Set.of(key), Set.of(key), Set.of(), false);
        Catalogue catalogue = new Catalogues(new Json()).read(folder.resolve("out"), trust);
        assertThat(catalogue.plugins())
                .extracting(Listed::file)
                .containsExactly("acme.pay-1.2.0.kar", "acme.pay-1.10.0.kar");
        Listed newest = catalogue.newest("acme.pay").orElseThrow();
        assertThat(newest.size()).isEqualTo(Files.size(folder.resolve("out").resolve(newest.file())));
        PluginArchive archive = new Archives()
                .open(folder.resolve("out"), catalogue, newest, trust, Files.createDirectory(folder.resolve("in")));
        assertThat(archive.verdict()).contains(verdict);
        assertThat(bytes("out"))
                .containsOnlyKeys(
                        "acme.pay-1.10.0.kar",
                        "acme.pay-1.10.0.kar.sig",
                        "acme.pay-1.2.0.kar",
                        "acme.pay-1.2.0.kar.sig",
                        "catalog.json",
                        "catalog.json.sig");
    }

    @Test
    void anArchiveIsLetInByTheSignatureBesideItAlone() throws IOException {
        Ed25519Key key = make("out", "--new-key", jar("a/pay.jar", new SampleBundle()));
        Trust trust = new Trust(Set.of(key), Set.of(), Set.of(), false);
        Path kar = folder.resolve("out/acme.pay-1.2.0.kar");
        Path into = Files.createDirectory(folder.resolve("in"));
        assertThat(new Archives().open(kar, Signature.beside(kar), trust, into).publisherKey())
                .isEqualTo(key.text());
        assertThat(Signature.beside(folder.resolve("a/pay.jar"))).isEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        String jar = jar("a/pay.jar", new SampleBundle());
        make("one", "--new-key", jar);
        make("two", jar);
        assertThat(bytes("two")).isEqualTo(bytes("one"));
    }

    @Test
    void digestsInAFileAreRevoked() throws IOException {
        Path revoked = Files.writeString(
                folder.resolve("revoked"), "# stolen\n" + "b".repeat(64) + "\n\n" + "a".repeat(64) + "\n");
        Ed25519Key key = make("out", "--new-key", "--revoked", revoked.toString());
        Trust trust = new Trust(Set.of(), Set.of(key), Set.of(), false);
        assertThat(new Catalogues(new Json()).read(folder.resolve("out"), trust).revoked())
                .containsExactly("a".repeat(64), "b".repeat(64));
    }

    @Test
    void aBundleThatNoServerLetsInIsNotListed() throws IOException {
        String jar = jar("a/pay.jar", new SampleBundle().header("DynamicImport-Package", "*"));
        assertThat(catchThrowableOfType(ComptoirException.class, () -> make("out", "--new-key", jar))
                        .code())
                .isEqualTo("plugin.archive-forbidden");
        assertThat(bytes("out")).isEmpty();
    }

    @Test
    void aKeyIsMadeOnlyWhenTold() throws IOException {
        String jar = jar("a/pay.jar", new SampleBundle());
        assertThat(catchThrowableOfType(NoSuchFileException.class, () -> make("out", jar)))
                .isNotNull();
    }

    @Test
    void aReleaseIsSignedWithAKeyThatIsKnownAlready() throws IOException {
        String jar = jar("a/pay.jar", new SampleBundle());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make("out", "--new-key", "--version", "1.0.0", jar))
                .withMessageContaining("comptoir.catalogue.key");
        Ed25519Key first = make("out", "--new-key", "--version", "1.0.0-SNAPSHOT", jar);
        assertThatIllegalArgumentException()
                .as("also where an earlier build left one")
                .isThrownBy(() -> make("out", "--new-key", "--version", "1.0.0", jar));
        assertThat(make("out", "--known-key", "--version", "1.0.0", jar)).isEqualTo(first);
    }

    @Test
    void whatItIsNotToldAndWhatItDoesNotKnowIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("a.jar"))
                .withMessageContaining("--name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--nmae", "a"))
                .withMessageContaining("--nmae");
    }
}
