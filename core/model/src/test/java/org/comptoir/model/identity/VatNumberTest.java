// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {

    static List<String[]> selection() throws IOException {
        try (InputStream list = VatNumberTest.class.getResourceAsStream("vat-numbers.tsv")) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @MethodSource("selection")
    void everyFormOfEveryStateIsJudgedRightly(String prefix, String number, String verdict) {
        assertThat(verdict(number, prefix)).isEqualTo(verdict);
    }

    @Test
    void theSelectionHasTheTwentySevenMemberStatesAndThreeMore() throws IOException {
        Set<String> prefixes = new TreeSet<>();
        selection().forEach(row -> prefixes.add(row[0]));

        assertThat(prefixes)
                .containsExactly(
                        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "HR", "HU",
                        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");
    }

    @Test
    void theLargeListOfNumbersIsJudgedRightly() throws IOException {
        List<String[]> rows = SharedNumbers.rows("vat-numbers.tsv");
        SoftAssertions all = new SoftAssertions();
        for (String[] row : rows.subList(1, rows.size())) {
            String refused = row[3].equals("InvalidChecksum") ? "check-digit" : "malformed";
            String wanted = row[2].equals("valid") ? "valid" : refused;
            all.assertThat(verdict(row[1], row[0])).as(row[1]).isEqualTo(wanted);
        }
        all.assertAll();
    }

    static Stream<String> validNumbers() throws IOException {
        return selection().stream().filter(row -> row[2].equals("valid")).map(row -> row[0] + " " + row[1]);
    }

    @ParameterizedTest
    @MethodSource("validNumbers")
    void whatIsPrintedIsReadBackAsTheSameNumber(String prefixAndNumber) {
        VatNumber number = VatNumber.parse(prefixAndNumber.substring(3), country(prefixAndNumber.substring(0, 2)));

        assertThat(VatNumber.parse(number.toString())).isEqualTo(number);
        assertThat(VatNumber.parse(number.body(), number.country()).body()).isEqualTo(number.body());
        assertThat(new VatNumber(number.prefix(), number.body())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "fr 79 252 934 765, FR79252934765",
        "FR\u00a079\u202f252.934.765, FR79252934765",
        "CHE-107.787.577 MWST, CHE107787577TVA",
        "CHE-107.787.577, CHE107787577TVA",
        "no 917 313 008 mva, NO917313008MVA",
        "gr 094259216, EL094259216",
        "BE 403.019.261, BE0403019261",
        "be/0403.019.261, BE0403019261",
        "nl 0024.55.799.B.11, NL002455799B11",
    })
    void separatorsCaseAndOlderFormsDoNotMatter(String written, String printed) {
        assertThat(VatNumber.parse(written)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "917313008MVA, NO, NO917313008MVA",
        "917313008, NO, NO917313008MVA",
        "79252934765, FR, FR79252934765",
        "FR79252934765, FR, FR79252934765",
        "FR53000004605, MC, FR53000004605",
        "094259216, GR, EL094259216",
        "EL094259216, GR, EL094259216",
        "107787577, CH, CHE107787577TVA",
        "XI110305878, GB, XI110305878",
        "110305878, GB, GB110305878",
    })
    void withACountryThePrefixMayBeLeftOut(String written, String country, String printed) {
        assertThat(VatNumber.parse(written, new CountryCode(country))).hasToString(printed);
    }

    @Test
    void aFrenchKeyThatLooksLikeThePrefixIsNotMistakenForIt() {
        String body = Stream.iterate(100_000_000, n -> n + 1)
                .map(n -> "FR" + n)
                .filter(FrenchKey::holds)
                .findFirst()
                .orElseThrow();

        assertThat(VatNumber.parse(body, CountryCode.FR)).isEqualTo(VatNumber.parse("FR" + body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "79252934765", "US123456789", "ZZ1", "XK1", "CH107787577", "É1"})
    void aPrefixThatIsNotKnownIsRefused(String written) {
        assertRefused("vat-number.country-unknown", "vatNumber", () -> VatNumber.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR",
                "FR7925293476",
                "FR792529347650",
                "FR7925293476O",
                "FR792529é765",
                "DE12345678٩",
                "FR00000000000",
            })
    void aBodyWithoutAFormIsRefused(String written) {
        assertRefused("vat-number.malformed", "vatNumber", () -> VatNumber.parse(written));
    }

    @Test
    void otherCountriesAndEndlessTextsAreRefused() {
        CountryCode germany = new CountryCode("DE");

        assertRefused("vat-number.malformed", "vatNumber", () -> VatNumber.parse("FR79252934765", germany));
        assertRefused("vat-number.malformed", "vatNumber", () -> VatNumber.parse("FR" + "9".repeat(100_000)));
        assertRefused(
                "vat-number.country-unknown", "vatNumber", () -> VatNumber.parse("123456789", new CountryCode("US")));
    }

    @Test
    void aStoredNumberIsInItsCanonicalForm() {
        assertRefused("vat-number.malformed", "vatNumber", () -> new VatNumber("FR", "79 252934765"));
        assertRefused("vat-number.malformed", "vatNumber", () -> new VatNumber("BE", "403019261"));
        assertRefused("vat-number.country-unknown", "vatNumber", () -> new VatNumber("GR", "094259216"));
    }

    @ParameterizedTest
    @CsvSource({"EL094259216, GR", "XI110305878, GB", "CHE107787577, CH", "FR53000004605, FR", "FR79252934765, FR"})
    void theCountryIsToldByIsoCode(String written, String country) {
        assertThat(VatNumber.parse(written).country()).isEqualTo(new CountryCode(country));
    }

    @Test
    void aFrenchNumberHoldsASirenUnlessItIsMonegasque() {
        assertThat(VatNumber.parse("FR79252934765").siren()).contains(new Siren("252934765"));
        assertThat(VatNumber.parse("FR53000004605").siren()).isEmpty();
        assertThat(VatNumber.parse("EL094259216").siren()).isEmpty();
    }

    private static String verdict(String number, String prefix) {
        try {
            VatNumber.parse(number, country(prefix));
            return "valid";
        } catch (ComptoirException refusal) {
            return refusal.code().replace("vat-number.", "");
        }
    }

    private static CountryCode country(String prefix) {
        return new CountryCode(prefix.equals("EL") ? "GR" : prefix);
    }
}
