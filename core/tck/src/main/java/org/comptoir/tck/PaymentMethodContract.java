// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.junit.jupiter.api.Test;

/** What the core relies on when it agrees on a way to be paid. */
public interface PaymentMethodContract extends ExtensionContract<PaymentMethod> {

    /** A demand that can be paid this way. */
    default PaymentDemand demand() {
        return demand("1234.56", "EUR", "FR7630006000011234567890189", Locale.FRENCH);
    }

    private static PaymentDemand demand(String amount, String currency, String iban, Locale language) {
        return new PaymentDemand(
                "F2026-00042",
                Money.of(new BigDecimal(amount), Currency.of(currency)),
                LocalDate.of(2026, 12, 21),
                "Maison Lenoir",
                iban,
                iban.isEmpty() ? "" : "AGRIFRPP",
                language);
    }

    @Test
    default void itHasAStableName() {
        PaymentMethod method = extension();
        assertThat(method.name()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(method.name());
    }

    @Test
    default void aDemandThatCanBePaidThisWayGetsItsTerms() {
        assertThat(extension().terms(demand())).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            PaymentTerms terms = (PaymentTerms) done.value();
            assertThat(terms.meansCode()).as("UNTDID 4461 code").matches("[A-Z0-9]{1,3}");
            assertThat(terms.terms()).as("the terms in words").isNotBlank();
        });
    }

    @Test
    default void whatCannotBePaidThisWayFailsWithAProblemAndNothingIsThrown() {
        for (PaymentDemand demand : List.of(
                demand("1", "EUR", "", Locale.FRENCH),
                demand("0", "EUR", "FR7630006000011234567890189", Locale.FRENCH),
                demand("100", "JPY", "FR7630006000011234567890189", Locale.ENGLISH),
                demand("1.234", "TND", "FR7630006000011234567890189", Locale.GERMAN),
                demand("99999999999.99", "EUR", "FR7630006000011234567890189", Locale.ROOT))) {
            Outcome<PaymentTerms> outcome = extension().terms(demand);
            if (outcome instanceof Outcome.Failed<PaymentTerms> failed) {
                Samples.assertWhole(failed.problem());
            } else {
                assertThat(outcome)
                        .as("terms are known at once or not at all: %s", demand)
                        .isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    default void theSameDemandGetsTheSameTermsWheneverAndWherever() {
        PaymentMethod method = extension();
        PaymentDemand demand = demand();
        SameAnswer.always(() -> method.terms(demand));
    }
}
