// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.plugin.Passport;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassportTest {

    @TempDir
    private Path folder;

    private OpenArchive open;

    @BeforeEach
    void makeFolders() throws IOException {
        open = new OpenArchive(folder);
    }

    @Test
    void aPassportIsReadFromTheManifestAndTheTextsBesideIt() {
        assertThat(open.unsigned(new SampleBundle().kar()).passport())
                .isEqualTo(new Passport(
                        "acme.pay",
                        "1.2.0",
                        LocalText.of("Acme Paye", "Acme Pay"),
                        LocalText.of("Cartes réglées.", "Cards."),
                        "Acme SARL",
                        "EUPL-1.2",
                        List.of("api.acme.example:443", "files.acme.example:8443"),
                        List.of("orders"),
                        List.of("payments"),
                        List.of("name", "email"),
                        List.of("FR", "BE"),
                        "https://acme.example/support",
                        List.of("org.comptoir.spi.payment.v1.PaymentMethod [1.0,2)")));
    }

    @Test
    void theBundleIsUnpackedAsItCameAndTheVerdictIsReadable() throws IOException {
        byte[] jar = new SampleBundle().jar();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plugin.jar", jar);
        String verdict = SampleBundle.verdict(ScannedJar.of(jar).contents(), "1.2.0");
        files.put("passport.json", verdict.getBytes(StandardCharsets.UTF_8));
        PluginArchive archive = open.unsigned(SampleBundle.zip(files));
        assertThat(Files.readAllBytes(archive.jar())).isEqualTo(jar);
        assertThat(archive.symbolicName()).isEqualTo("com.acme.pay");
        assertThat(archive.verdict()).contains(verdict);
        assertThat(archive.publisherKey()).isEmpty();
        assertThat(open.into()).isDirectoryContaining(archive.jar()::equals);
        try (var left = Files.list(open.into())) {
            assertThat(left).containsExactly(archive.jar());
        }
    }

    @Test
    void aBundleThatIsInstalledTellsItsPassportByItsHeaders() throws IOException {
        Map<String, String> headers = Map.of(
                "Bundle-Version", "1", "Provide-Capability", SampleBundle.PASSPORT, "Import-Package", "java.util");
        byte[] texts = "name=Pay\ndescription=Pays".getBytes(StandardCharsets.UTF_8);
        assertThat(PassportReader.read(headers::get, file -> Optional.of(texts)).orElseThrow())
                .extracting(Passport::id, Passport::version, Passport::name)
                .containsExactly("acme.pay", "1.0.0", LocalText.of("Pay", "Pay"));
        assertThat(PassportReader.read(Map.<String, String>of()::get, file -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void aTextThatIsNotLookedUpIsTheSameInBothLanguages() {
        SampleBundle bundle = new SampleBundle()
                .header(
                        "Provide-Capability",
                        "org.comptoir.plugin;org.comptoir.plugin=\"acme.pay\";name=\"Pay; by, Acme\";publisher=A;licence=MIT");
        Passport passport = open.unsigned(bundle.kar()).passport();
        assertThat(passport.name()).isEqualTo(LocalText.of("Pay; by, Acme", "Pay; by, Acme"));
        assertThat(passport.description()).isEqualTo(LocalText.of("", ""));
        assertThat(passport.network()).isEmpty();
        assertThat(passport.extensionPoints()).isEmpty();
    }

    @Test
    void aBundleWithoutAPassportIsRefused() {
        assertThat(open.refusal(new SampleBundle()
                                .header("Provide-Capability", SampleBundle.SERVICE)
                                .kar())
                        .code())
                .isEqualTo("plugin.archive-no-passport");
    }

    @Test
    void aBundleWithTwoPassportsIsRefused() {
        assertThat(open.refusal(new SampleBundle()
                                .header("Provide-Capability", SampleBundle.PASSPORT + "," + SampleBundle.PASSPORT)
                                .kar())
                        .code())
                .isEqualTo("plugin.archive-no-passport");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | \"acme.pay\" | \"Acme Pay\"",
                "id | \"acme.pay\" | \"../pay\"",
                "publisher | \"Acme SARL\" | \" \"",
                "licence | \"EUPL-1.2\" | \"\"",
                "network | api.acme.example:443 | https://api.acme.example",
                "network | api.acme.example:443 | *.:443",
                "network | api.acme.example:443 | *:443",
                "network | api.acme.example:443 | *.example:443",
                "network | api.acme.example:443 | *.acme.example.:443",
                "network | api.acme.example:443 | api.acme.example.:443",
                "network | api.acme.example:443 | api.*.example:443",
                "reads | \"orders\" | \"All Orders\"",
                "countries | FR,BE | FR,XX",
                "support | https://acme.example/support | a\u202Eb",
                "name | %name | %nom",
            })
    void whatAPassportCannotSayIsRefusedByTheNameOfTheField(String field, String there, String instead) {
        ComptoirException refused = open.refusal(new SampleBundle()
                .header(
                        "Provide-Capability",
                        SampleBundle.PASSPORT.replace(there, instead) + "," + SampleBundle.SERVICE)
                .kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-passport");
        assertThat(refused.facts()).containsEntry("field", field);
    }

    @Test
    void aKindOfDataThatThereIsNotIsRefusedWithThoseThatThereAre() {
        ComptoirException refused = open.refusal(new SampleBundle()
                .header(
                        "Provide-Capability",
                        SampleBundle.PASSPORT.replace("\"payments\"", "\"payments,salaries\"") + ","
                                + SampleBundle.SERVICE)
                .kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-resource");
        assertThat(refused.facts())
                .containsEntry("field", "writes")
                .containsEntry("value", "salaries")
                .containsEntry(
                        "known",
                        "companies, connectors, customers, events, invoices, ledger, orders, payments, prices, products,"
                                + " stock");
    }

    @Test
    void aNameThatIsMissingInOneLanguageIsRefused() {
        ComptoirException refused = open.refusal(new SampleBundle()
                .with("OSGI-INF/l10n/bundle_fr.properties", "description = Cartes.\n")
                .kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-passport");
        assertThat(refused.facts()).containsEntry("field", "name").containsEntry("value", "%name");
    }

    @Test
    void anExtensionPointWhosePackageIsNotImportedIsRefused() {
        ComptoirException refused = open.refusal(
                new SampleBundle().header("Import-Package", "java.util").kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-manifest");
        assertThat(refused.facts()).containsEntry("value", "org.comptoir.spi.payment.v1.PaymentMethod");
    }
}
