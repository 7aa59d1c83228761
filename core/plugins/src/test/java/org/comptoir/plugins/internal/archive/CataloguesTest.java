// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.plugin.Passport;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CataloguesTest {

    private static final Instant MADE = Instant.parse("2026-11-21T00:00:00Z");

    private final Json json = new Json();
    private final Catalogues catalogues = new Catalogues(json);
    private final SigningKey key = SigningKey.generate();
    private final SigningKey publisher = SigningKey.generate();
    private final Trust trust = new Trust(Set.of(publisher.publicKey()), Set.of(key.publicKey()), Set.of(), false);

    @TempDir
    private Path folder;

    private Path into;

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
    }

    private Listed listed(String file, byte[] kar) throws IOException {
        Files.write(folder.resolve(file), kar);
        byte[] digest = new Sha256().add(kar).bytes();
        Passport read = new Archives()
                .open(folder.resolve(file), Optional.empty(), OpenArchive.DEVELOPMENT, into)
                .passport();
        try (var left = Files.list(into)) {
            for (Path jar : left.toList()) {
                Files.delete(jar);
            }
        }
        return new Listed(
                read,
                file,
                HexFormat.of().formatHex(digest),
                kar.length,
                publisher.publicKey().text(),
                publisher.sign(digest));
    }

    private Catalogue written(Catalogue catalogue) throws IOException {
        write(json.write(catalogue));
        return catalogue;
    }

    private void write(String document) throws IOException {
        Files.writeString(folder.resolve(Catalogue.FILE), document);
        sign(key, document);
    }

    private void sign(SigningKey by, String document) throws IOException {
        String signature = by.sign(document.getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve(Catalogue.SIGNATURE), by.publicKey().text() + "\n" + signature + "\n");
    }

    private static Catalogue of(Listed... listed) {
        return new Catalogue(Catalogue.FORMAT, "Acme's plugins", MADE, List.of(listed), List.of());
    }

    private String refusal() {
        return catchThrowableOfType(ComptoirException.class, () -> catalogues.read(folder, trust))
                .code();
    }

    private String refusal(Catalogue catalogue, Listed listed) {
        String code = catchThrowableOfType(
                        ComptoirException.class, () -> new Archives().open(folder, catalogue, listed, trust, into))
                .code();
        assertThat(into).isEmptyDirectory();
        return code;
    }

    @Test
    void aSignedCatalogueIsReadAndItsArchivesAreLetIn() throws IOException {
        Catalogue made = written(of(listed("acme.pay-1.2.0.kar", new SampleBundle().kar())));
        Catalogue read = catalogues.read(folder, trust);
        assertThat(read).isEqualTo(made);
        Listed listed = read.find("acme.pay", "1.2.0").orElseThrow();
        PluginArchive archive = new Archives().open(folder, read, listed, trust, into);
        assertThat(archive.passport()).isEqualTo(listed.passport());
        assertThat(archive.publisherKey()).isEqualTo(publisher.publicKey().text());
    }

    @Test
    void theNewestVersionIsTheHighestThatIsNotRevoked() throws IOException {
        Listed two = listed(
                "2.kar", new SampleBundle().header("Bundle-Version", "1.2").kar());
        Listed nine = listed(
                "9.kar", new SampleBundle().header("Bundle-Version", "1.9").kar());
        Listed ten = listed(
                "10.kar", new SampleBundle().header("Bundle-Version", "1.10").kar());
        assertThat(of(ten, two, nine).newest("acme.pay")).contains(ten);
        assertThat(new Catalogue(Catalogue.FORMAT, "a", MADE, List.of(ten, two, nine), List.of(ten.sha256()))
                        .newest("acme.pay"))
                .contains(nine);
        assertThat(of(ten).newest("acme.other")).isEmpty();
    }

    @Test
    void membersThatAreNotKnownArePassedOver() throws IOException {
        write(
                "{\"format\":\"comptoir-catalogue/1\",\"mirror\":[1,{}],\"name\":\"A\",\"made\":\"2026-11-21T00:00:00Z\"}");
        assertThat(catalogues.read(folder, trust))
                .isEqualTo(new Catalogue(Catalogue.FORMAT, "A", MADE, List.of(), List.of()));
    }

    @Test
    void aCatalogueThatNobodySignedIsReadInDevelopmentModeAlone() throws IOException {
        Catalogue made = written(of());
        Files.delete(folder.resolve(Catalogue.SIGNATURE));
        assertThat(refusal()).isEqualTo("plugin.catalogue-unsigned");
        assertThat(catalogues.read(folder, OpenArchive.DEVELOPMENT)).isEqualTo(made);
    }

    @Test
    void aCatalogueOfAStrangerIsRefused() throws IOException {
        written(of());
        sign(SigningKey.generate(), Files.readString(folder.resolve(Catalogue.FILE)));
        assertThat(refusal()).isEqualTo("plugin.catalogue-key");
        sign(publisher, Files.readString(folder.resolve(Catalogue.FILE)));
        assertThat(refusal()).isEqualTo("plugin.catalogue-key");
    }

    @Test
    void oneBitChangedAnywhereInTheDocumentOrItsSignatureIsFound() throws IOException {
        written(of(listed("acme.pay-1.2.0.kar", new SampleBundle().kar())));
        for (String name : List.of(Catalogue.FILE, Catalogue.SIGNATURE)) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            for (int at = 0; at < whole.length; at++) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << at % 8);
                Files.write(folder.resolve(name), changed);
                assertThat(refusal())
                        .as("byte %d of %s", at, name)
                        .isIn("plugin.catalogue-signature", "plugin.catalogue-key", "plugin.key-malformed");
            }
            Files.write(folder.resolve(name), whole);
        }
    }

    @Test
    void aFolderWithoutACatalogueIsRefused() {
        assertThat(refusal()).isEqualTo("plugin.catalogue-missing");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        written(new Catalogue("comptoir-catalogue/2", "A", MADE, List.of(), List.of()));
        assertThat(refusal()).isEqualTo("plugin.catalogue-format");
    }

    @ParameterizedTest
    @CsvSource({"../acme.kar", "a/acme.kar", "/acme.kar", "''", "a\\acme.kar"})
    void aFileOutsideOfTheFolderIsRefused(String file) throws IOException {
        Listed good = listed("acme.kar", new SampleBundle().kar());
        written(of(
                new Listed(good.passport(), file, good.sha256(), good.size(), good.publisherKey(), good.signature())));
        assertThat(refusal()).isEqualTo("plugin.catalogue-malformed");
    }

    @Test
    void whatIsNoCatalogueIsRefused() throws IOException {
        for (String document : List.of("", "[]", "{", "{\"format\":\"comptoir-catalogue/1\"}", "null")) {
            write(document);
            assertThat(refusal()).as(document).isIn("plugin.catalogue-malformed", "plugin.catalogue-format");
        }
    }

    @Test
    void oneVersionListedTwiceIsRefused() throws IOException {
        Listed listed = listed("acme.kar", new SampleBundle().kar());
        written(of(listed, listed));
        assertThat(refusal()).isEqualTo("plugin.catalogue-malformed");
    }

    @Test
    void anArchiveThatIsNotTheOneListedIsRefused() throws IOException {
        Listed listed = listed("acme.kar", new SampleBundle().kar());
        Files.write(
                folder.resolve("acme.kar"), new SampleBundle().with("more", "x").kar());
        assertThat(refusal(of(listed), listed)).isEqualTo("plugin.archive-digest");
    }

    @Test
    void anArchiveThatTheCatalogueRevokesIsRefused() throws IOException {
        Listed listed = listed("acme.kar", new SampleBundle().kar());
        Catalogue catalogue = new Catalogue(Catalogue.FORMAT, "A", MADE, List.of(listed), List.of(listed.sha256()));
        assertThat(refusal(catalogue, listed)).isEqualTo("plugin.archive-revoked");
    }

    @Test
    void anArchiveThatIsAnotherPluginThanTheCatalogueShowsIsRefused() throws IOException {
        Listed harmless = listed(
                "a.kar",
                new SampleBundle()
                        .header(
                                "Provide-Capability",
                                SampleBundle.PASSPORT.replace("writes:List<String>=\"payments\";", ""))
                        .kar());
        Listed listed = listed("b.kar", new SampleBundle().kar());
        Listed shown = new Listed(
                harmless.passport(),
                "b.kar",
                listed.sha256(),
                listed.size(),
                listed.publisherKey(),
                listed.signature());
        assertThat(refusal(of(shown), shown)).isEqualTo("plugin.archive-other");
    }

    @Test
    void aCatalogueLetsNothingInThatItsPublisherDidNotSign() throws IOException {
        Listed listed = listed("acme.kar", new SampleBundle().kar());
        Listed unsigned = new Listed(listed.passport(), "acme.kar", listed.sha256(), listed.size(), "", "");
        assertThat(refusal(of(unsigned), unsigned)).isEqualTo("plugin.archive-unsigned");
    }
}
