// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;

/** Which of a line's conditions counts; the order is declared on the package's front page. */
final class Choice {

    private static final List<String> AUDIENCES = List.of("customer", "all");
    private static final List<String> SCOPES = List.of("product", "family", "all");

    /** What counts most comes first. */
    private static final Comparator<PriceCondition> PRECEDENCE = Comparator.comparingInt(
                    (PriceCondition condition) -> AUDIENCES.indexOf(condition.audience()))
            .thenComparingInt(condition -> SCOPES.indexOf(condition.scope()))
            .thenComparing(PriceCondition::fromQuantity, Comparator.reverseOrder())
            .thenComparing(PriceCondition::since, Comparator.reverseOrder())
            .thenComparing(PriceCondition::name);

    private Choice() {}

    /** The price agreed with the customer, whatever its scope. */
    static Optional<PriceCondition> contract(CartLine line) {
        return first(line, Choice::isContract);
    }

    /** The tier reached: a net price for everybody, or a part off from more than one unit. */
    static Optional<PriceCondition> tier(CartLine line) {
        return first(line, Choice::isTier);
    }

    /** The part off that holds from the first unit. */
    static Optional<PriceCondition> discount(CartLine line) {
        return first(line, Choice::isDiscount);
    }

    static boolean isContract(PriceCondition condition) {
        return isKnown(condition) && isNet(condition) && forCustomer(condition);
    }

    static boolean isTier(PriceCondition condition) {
        return isKnown(condition)
                && (isNet(condition) ? !forCustomer(condition) : isPercent(condition) && hasThreshold(condition));
    }

    static boolean isDiscount(PriceCondition condition) {
        return isKnown(condition) && isPercent(condition) && !hasThreshold(condition);
    }

    /** An audience or a scope of a later release is left alone. */
    private static boolean isKnown(PriceCondition condition) {
        return AUDIENCES.contains(condition.audience()) && SCOPES.contains(condition.scope());
    }

    static boolean isNet(PriceCondition condition) {
        return condition.kind().equals("net-price");
    }

    static boolean isPercent(PriceCondition condition) {
        return condition.kind().equals("percent-off");
    }

    static boolean forCustomer(PriceCondition condition) {
        return condition.audience().equals("customer");
    }

    static boolean hasThreshold(PriceCondition condition) {
        return condition.fromQuantity().compareTo(BigDecimal.ONE) > 0;
    }

    /** Of the conditions that fit and are reached. */
    private static Optional<PriceCondition> first(CartLine line, Predicate<PriceCondition> fits) {
        BigDecimal quantity = line.quantity().amount();
        return line.conditions().stream()
                .filter(fits)
                .filter(condition -> condition.fromQuantity().compareTo(quantity) <= 0)
                .min(PRECEDENCE);
    }
}
