// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

/** Carts of candles at 15 € a piece, and what the core does with them. */
final class Carts {

    static final List<PricingRule> RULES = List.of(new ContractPrices(), new QuantityTiers(), new Discounts());

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Carts() {}

    static Cart cart(String quantity, PriceCondition... conditions) {
        return cart(Currency.EUR, quantity, conditions);
    }

    static Cart cart(Currency currency, String quantity, PriceCondition... conditions) {
        UnitPrice list = UnitPrice.of("15", currency);
        CartLine line = new CartLine(
                1,
                new ProductId(new UUID(0, 1)),
                "CANDLE",
                "bougies",
                Quantity.of(quantity, Unit.PIECE),
                list,
                list,
                Arrays.asList(conditions));
        return new Cart(new PartyId(new UUID(0, 2)), DAY, currency, List.of(line));
    }

    static PriceCondition net(String name, String scope, String audience, String from, String value) {
        return condition(name, "net-price", scope, audience, from, value);
    }

    static PriceCondition off(String name, String scope, String audience, String from, String value) {
        return condition(name, "percent-off", scope, audience, from, value);
    }

    static PriceCondition condition(
            String name, String kind, String scope, String audience, String from, String value) {
        return new PriceCondition(
                name, kind, scope, audience, new BigDecimal(from), new BigDecimal(value), LocalDate.of(2026, 1, 1));
    }

    static PriceCondition since(PriceCondition condition, String day) {
        return new PriceCondition(
                condition.name(),
                condition.kind(),
                condition.scope(),
                condition.audience(),
                condition.fromQuantity(),
                condition.value(),
                LocalDate.parse(day));
    }

    /** The unit price after all rules, as the core works it out. */
    static BigDecimal price(Cart cart) {
        BigDecimal price = cart.lines().get(0).price().amount();
        for (PricingRule rule : RULES) {
            for (Adjustment adjustment : rule.apply(cart)) {
                if (adjustment instanceof Adjustment.NetPrice net) {
                    price = net.price().amount();
                } else if (adjustment instanceof Adjustment.PercentOff off) {
                    BigDecimal kept =
                            BigDecimal.valueOf(100).subtract(off.rate().percent());
                    price = price.multiply(kept).movePointLeft(2).setScale(4, RoundingMode.HALF_UP);
                }
            }
        }
        return price;
    }
}
