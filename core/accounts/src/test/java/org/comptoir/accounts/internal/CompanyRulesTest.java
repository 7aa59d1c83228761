// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.api.company.CompanyRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyRulesTest {

    private final CompanyRules rules = new CompanyRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            code       | Maison                        | company.code code
            code       | maison lenoir                 | company.code code
            code       | -                             | company.code code
            siren      | 904127363                     | siren.check-digit siren
            siren      | 90412736                      | siren.length siren
            siren      | 90412736A                     | siren.malformed siren
            siret      | 90412736200014                | siret.check-digit siret
            siret      | 91758320500013                | siret.siren-mismatch siret
            vatNumber  | FR05904127362                 | vat-number.check-digit vatNumber
            vatNumber  | FR13917583205                 | vat-number.siren-mismatch vatNumber
            vatNumber  | ZZ123                         | vat-number.country-unknown vatNumber
            vatSchemes | flat                          | company.vat-scheme vatSchemes
            iban       | FR7630006000011234567890188   | iban.check-digits iban
            bic        | AGRI                          | bic.malformed bic
            email      | bonjour                       | email.malformed email
            email      | a@b@c                         | email.malformed email
            """)
    void refusesWhatDoesNotHold(String field, String value, String refusal) {
        CompanyRequest request = CompanyForm.LENOIR.with(field, value).request();

        assertThat(Refusals.of(() -> rules.checked(request))).isEqualTo(refusal);
    }

    @Test
    void wantsAFrenchCompanysPlaceInTheRegister() {
        CompanyForm noSiren =
                CompanyForm.LENOIR.with("siren", "").with("siret", "").with("vatNumber", "");

        assertThat(Refusals.of(() -> rules.checked(noSiren.request()))).isEqualTo("field.missing siren");
        assertThat(Refusals.of(
                        () -> rules.checked(CompanyForm.LENOIR.with("siret", "").request())))
                .isEqualTo("field.missing siret");
        assertThat(rules.checked(noSiren.with("country", "BE").request()).siren())
                .isEmpty();
    }

    @Test
    void refusesTextsThatNoPaperShouldCarry() {
        assertThat(Refusals.of(() -> rules.checked(
                        CompanyForm.LENOIR.with("legalName", "x".repeat(201)).request())))
                .isEqualTo("field.too-long legalName");
        assertThat(Refusals.of(() ->
                        rules.checked(CompanyForm.LENOIR.with("legalName", " ").request())))
                .isEqualTo("field.missing legalName");
        assertThat(Refusals.of(() -> rules.checked(CompanyForm.LENOIR
                        .with("street", "12 rue\ndes Tanneurs")
                        .request())))
                .isEqualTo("field.control-character address.line1");
        assertThat(Refusals.of(() -> rules.checked(
                        CompanyForm.LENOIR.with("street", "x\uD800").request())))
                .isEqualTo("field.control-character address.line1");
    }

    @Test
    void keepsNumbersAsTheyAreComparedHoweverTheyWereWritten() {
        CompanyRequest kept = rules.checked(CompanyForm.LENOIR
                .with("siren", "904 127 362")
                .with("siret", "904 127 362 00013")
                .with("vatNumber", "fr 04 904 127 362")
                .with("iban", "FR76 3000 6000 0112 3456 7890 189")
                .with("legalName", "  Maison Lenoir  ")
                .request());

        assertThat(kept).isEqualTo(CompanyForm.LENOIR.request());
    }

    @Test
    void refusesANullWhereJsonMayHaveSaidSo() {
        CompanyRequest whole = CompanyForm.LENOIR.request();
        CompanyRequest holed = new CompanyRequest(
                whole.code(),
                null,
                whole.legalForm(),
                whole.siren(),
                whole.siret(),
                whole.vatNumber(),
                whole.vatSchemes(),
                null,
                null,
                null,
                whole.iban(),
                whole.bic(),
                whole.email(),
                whole.phone());

        assertThat(Refusals.of(() -> rules.checked(holed))).isEqualTo("field.missing legalName");
    }
}
