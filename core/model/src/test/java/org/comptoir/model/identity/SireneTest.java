// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SireneTest {

    @ParameterizedTest
    @CsvSource({"252934765, 79", "559899240, 45", "945496321, 37", "912192978, 08", "356000000, 39", "404833048, 83"})
    void aSirenGivesItsVatNumber(String digits, String key) {
        Siren siren = new Siren(digits);

        assertThat(siren.vatNumber()).hasToString("FR" + key + digits).isEqualTo(VatNumber.ofSiren(siren));
        assertThat(siren.vatNumber().siren()).contains(siren);
    }

    @ParameterizedTest
    @CsvSource({
        "25293476582848, 252934765, 82848",
        "55989924002932, 559899240, 02932",
        "35600000000048, 356000000, 00048",
        "35600000049837, 356000000, 49837",
    })
    void aSiretIsASirenAndANic(String digits, String siren, String nic) {
        Siret siret = new Siret(digits);

        assertThat(siret.siren()).isEqualTo(new Siren(siren));
        assertThat(siret.nic()).isEqualTo(nic);
        assertThat(siret).hasToString(digits);
    }

    @Test
    void separatorsDoNotMatter() {
        assertThat(Siren.parse(" 252 934\u00a0765 ")).isEqualTo(new Siren("252934765"));
        assertThat(Siret.parse("252.934.765-82848")).isEqualTo(new Siret("25293476582848"));
    }

    @ParameterizedTest
    @CsvSource({
        "252934768, siren.check-digit",
        "25293476, siren.length",
        "2529347650, siren.length",
        "'', siren.length",
        "25293476A, siren.malformed",
        "25293476٥, siren.malformed",
        "000000000, siren.malformed",
    })
    void aWrongSirenIsRefused(String written, String code) {
        assertRefused(code, "siren", () -> Siren.parse(written));
        assertRefused(code, "siren", () -> new Siren(written));
    }

    @ParameterizedTest
    @CsvSource({
        "25293476582849, siret.check-digit",
        "25293476882848, siret.check-digit",
        "252934765, siret.length",
        "2529347658284A, siret.malformed",
        "00000000000000, siret.malformed",
    })
    void aWrongSiretIsRefused(String written, String code) {
        assertRefused(code, "siret", () -> Siret.parse(written));
    }

    @Test
    void aSiretOfASirenThatFailsIsRefusedThoughItsOwnCheckHolds() {
        // 25293476[8] is no SIREN; the last digit makes Luhn's sum of all fourteen right.
        String digits = "2529347688284";
        String whole = digits + Luhn.checkDigit(digits);

        assertThat(Luhn.holds(whole)).isTrue();
        assertRefused("siret.check-digit", "siret", () -> new Siret(whole));
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000000012", "35600000000049"})
    void anEstablishmentOfLaPosteHasASumThatIsAMultipleOfFive(String digits) {
        assertRefused("siret.check-digit", "siret", () -> new Siret(digits));
    }

    @Test
    void anEndlessTextIsRefusedUnread() {
        assertRefused("siren.length", "siren", () -> Siren.parse("9".repeat(100_000)));
        assertRefused("siret.length", "siret", () -> Siret.parse("9".repeat(100_000)));
    }

    @Test
    void theLargeListOfNumbersIsJudgedRightly() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String[] row : SharedNumbers.rows("fr-ids.tsv")) {
            all.assertThat(accepted(row[0], row[1])).as("%s %s", row[0], row[1]).isEqualTo(row[2].equals("True"));
        }
        all.assertAll();
    }

    private static boolean accepted(String kind, String number) {
        ThrowingCallable parse =
                switch (kind) {
                    case "siren" -> () -> Siren.parse(number);
                    case "siret", "siret-laposte" -> () -> Siret.parse(number);
                    case "tva" -> () -> VatNumber.parse(number);
                    default -> throw new IllegalArgumentException(kind);
                };
        try {
            parse.call();
            return true;
        } catch (ComptoirException refused) {
            return false;
        } catch (Throwable unexpected) {
            throw new AssertionError(number, unexpected);
        }
    }
}
