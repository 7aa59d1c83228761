// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comptoir.model.ComptoirException;

/** What the check digits promise: one wrong digit never passes. */
class IdentityLawsTest {

    private static final String IBAN = "FR1420041010050500013M02606";

    @Property
    void oneWrongDigitInASirenIsNoticed(
            @ForAll @IntRange(min = 100_000, max = 99_999_999) int number,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String digits = "%08d".formatted(number);
        String siren = digits + Luhn.checkDigit(digits);

        assertThat(Siren.parse(siren).vatNumber().siren()).contains(new Siren(siren));
        assertThatThrownBy(() -> new Siren(changed(siren, place, more))).isInstanceOf(ComptoirException.class);
    }

    @Property
    void oneWrongDigitInAFrenchVatNumberIsNoticed(
            @ForAll @IntRange(min = 100_000, max = 99_999_999) int number,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String digits = "%08d".formatted(number);
        String body = new Siren(digits + Luhn.checkDigit(digits)).vatNumber().body();

        assertThatThrownBy(() -> new VatNumber("FR", changed(body, place, more)))
                .isInstanceOf(ComptoirException.class);
    }

    @Property
    void oneWrongDigitInAnIbanIsNoticed(
            @ForAll @IntRange(min = 2, max = 26) int place, @ForAll @IntRange(min = 1, max = 9) int more) {
        boolean digit = Character.isDigit(IBAN.charAt(place));
        String wrong = digit ? changed(IBAN, place, more) : IBAN.replace('M', (char) ('M' + more));

        assertThatThrownBy(() -> new Iban(wrong)).isInstanceOf(ComptoirException.class);
    }

    @Property
    void whateverIsTypedIsAcceptedOrRefusedAndNothingElse(@ForAll String text, @ForAll @IntRange(max = 4) int kind) {
        try {
            switch (kind) {
                case 0 -> Siren.parse(text);
                case 1 -> Siret.parse(text);
                case 2 -> VatNumber.parse(text);
                case 3 -> Iban.parse(text);
                default -> Bic.parse(text);
            }
        } catch (ComptoirException refused) {
            assertThat(refused.code()).matches("[a-z-]+\\.[a-z-]+");
        }
    }

    private static String changed(String text, int place, int more) {
        int digit = (text.charAt(place) - '0' + more) % 10;
        return text.substring(0, place) + digit + text.substring(place + 1);
    }
}
