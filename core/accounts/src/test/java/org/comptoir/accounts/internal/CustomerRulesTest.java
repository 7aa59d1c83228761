// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.CountryCode;
import org.comptoir.model.invoice.PostalAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerRulesTest {

    private final CustomerRules rules = new CustomerRules();

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            '',      business, Anna, '',        '',             '',            false, fr,   field.missing code
            A,       firm,     Anna, '',        '',             '',            false, fr,   customer.kind kind
            A,       null,     Anna, '',        '',             '',            false, fr,   customer.kind kind
            A,       business, '',   '',        '',             '',            false, fr,   field.missing name
            A,       business, Anna, 917583206, '',             '',            false, fr,   siren.check-digit siren
            A,       business, Anna, 917583205, 90412736200013, '',            false, fr,   siret.siren-mismatch siret
            A,       business, Anna, 917583205, '',  FR04904127362, false, fr,   vat-number.siren-mismatch vatNumber
            A,       business, Anna, '',        '',  BE0123456748, false, fr,   vat-number.check-digit vatNumber
            A,       business, Anna, '',        '',  '',            true,  fr,   customer.vat-number-checked vatNumberChecked
            A,       business, Anna, '',        '',  '',            false, FR,   customer.language language
            A,       business, Anna, '',        '',  '',            false, zz,   customer.language language
            """)
    void refusesWhatDoesNotHold(
            String code,
            String kind,
            String name,
            String siren,
            String siret,
            String vat,
            boolean checked,
            String language,
            String refusal) {
        CustomerRequest request = new CustomerRequest(
                code,
                kind,
                name,
                siren,
                siret,
                vat,
                checked,
                "",
                "",
                PostalAddress.in(CountryCode.FR),
                PostalAddress.in(CountryCode.FR),
                TermsOfPayment.AT_ONCE,
                "",
                language);

        assertThat(Refusals.of(() -> rules.checked(request))).isEqualTo(refusal);
    }
}
