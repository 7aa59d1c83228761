// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.model.Currency;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.junit.jupiter.api.Test;

/** What the core relies on when it prices a cart. */
public interface PricingRuleContract extends ExtensionContract<PricingRule> {

    /** Conditions under which this rule has something to do; without any of its own, those that every merchant has. */
    default List<PriceCondition> conditions() {
        return List.of(
                condition("net of all", "net-price", "product", "all", "1", "12"),
                condition("net of ten", "net-price", "product", "all", "10", "11.5"),
                condition("family", "percent-off", "family", "all", "5", "7.5"),
                condition("customer", "net-price", "product", "customer", "1", "10.25"));
    }

    private static PriceCondition condition(
            String name, String kind, String scope, String audience, String from, String value) {
        return new PriceCondition(
                name, kind, scope, audience, new BigDecimal(from), new BigDecimal(value), LocalDate.of(2020, 1, 1));
    }

    private static Cart cart(Currency currency, int lines, List<PriceCondition> conditions) {
        List<CartLine> cart = new ArrayList<>();
        UnitPrice list = UnitPrice.of("15", currency);
        for (int position = 1; position <= lines; position++) {
            cart.add(new CartLine(
                    position,
                    new ProductId(new UUID(2, position)),
                    "SKU-" + position,
                    position % 2 == 0 ? "bougies" : "",
                    Quantity.of(position % 13 + 1, Unit.PIECE),
                    list,
                    list,
                    conditions));
        }
        return new Cart(new PartyId(new UUID(3, 1)), LocalDate.of(2026, 11, 21), currency, cart);
    }

    @Test
    default void itHasANameAndAPhaseThatTheCoreKnows() {
        PricingRule rule = extension();
        assertThat(rule.name()).isNotBlank().hasSizeLessThanOrEqualTo(64).isEqualTo(rule.name());
        assertThat(rule.phase()).isIn("contract", "tier", "discount");
    }

    @Test
    default void anEmptyCartIsLeftAlone() {
        assertThat(extension().apply(cart(Currency.EUR, 0, List.of()))).isEmpty();
    }

    @Test
    default void itChangesLinesOfTheCartAndEachOnceAtMost() {
        List<Adjustment> adjustments = extension().apply(cart(Currency.EUR, 40, conditions()));
        assertThat(adjustments)
                .extracting(Adjustment::position)
                .doesNotHaveDuplicates()
                .allMatch(at -> at >= 1 && at <= 40);
    }

    @Test
    default void itSaysWhyInBothLanguages() {
        assertThat(extension().apply(cart(Currency.EUR, 40, conditions()))).allSatisfy(adjustment -> {
            assertThat(adjustment.reason()).isNotBlank().hasSizeLessThanOrEqualTo(64);
            Samples.assertSaid(adjustment.explanation(), "the explanation of " + adjustment.reason());
        });
    }

    @Test
    default void pricesStayInTheCurrencyOfTheCartAndAtOrAboveZero() {
        for (String code : List.of("JPY", "EUR", "TND")) {
            Currency currency = Currency.of(code);
            for (Adjustment adjustment : extension().apply(cart(currency, 20, conditions()))) {
                if (adjustment instanceof Adjustment.NetPrice net) {
                    assertThat(net.price().currency())
                            .as("currency of a net price")
                            .isEqualTo(currency);
                    assertThat(net.price().signum()).as("sign of a net price").isNotNegative();
                } else if (adjustment instanceof Adjustment.PercentOff off) {
                    assertThat(off.rate().percent())
                            .as("what is taken off")
                            .isBetween(BigDecimal.ZERO, new BigDecimal(100));
                }
            }
        }
    }

    @Test
    default void theSameCartIsPricedAlikeWheneverWhereverAndByWhomeverItIsAsked() {
        PricingRule rule = extension();
        Cart cart = cart(Currency.EUR, 40, conditions());
        SameAnswer.always(() -> rule.apply(cart));
    }

    @Test
    default void aConditionOfAKindThatItDoesNotKnowIsNoneOfItsBusiness() {
        PriceCondition strange = condition("strange", "of-a-later-version", "galaxy", "nobody", "1", "1");
        assertThat(extension().reads(strange)).isFalse();
        assertThat(extension().apply(cart(Currency.EUR, 3, List.of(strange))))
                .isEqualTo(extension().apply(cart(Currency.EUR, 3, List.of())));
    }

    @Test
    default void whatItReadsItAlsoReckonsWith() {
        PricingRule rule = extension();
        Set<PriceCondition> read = new LinkedHashSet<>(conditions());
        read.removeIf(condition -> !rule.reads(condition));
        for (PriceCondition condition : read) {
            assertThat(rule.apply(cart(Currency.EUR, 40, List.of(condition))))
                    .as("what comes of the condition «%s», which it says it reads", condition.name())
                    .isNotEmpty();
        }
    }

    @Test
    default void tenThousandLinesArePricedInTime() {
        PricingRule rule = extension();
        Cart cart = cart(Currency.EUR, 10_000, conditions());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rule.apply(cart));
    }
}
