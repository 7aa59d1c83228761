// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;

/** A rule that answers as a test says. */
public final class FakeRule implements PricingRule {

    public static final LocalText WHY = LocalText.of("parce que", "because");

    public final List<Cart> asked = new CopyOnWriteArrayList<>();
    private final String name;
    private final String phase;
    private final Function<Cart, List<Adjustment>> answer;
    private String kind = "";

    public FakeRule(String name, String phase, Function<Cart, List<Adjustment>> answer) {
        this.name = name;
        this.phase = phase;
        this.answer = answer;
    }

    public static FakeRule each(String name, String phase, Function<CartLine, Adjustment> answer) {
        return new FakeRule(
                name, phase, cart -> cart.lines().stream().map(answer).toList());
    }

    public static Adjustment net(CartLine line, String price) {
        return new Adjustment.NetPrice(line.position(), UnitPrice.of(price, Currency.EUR), "net", WHY);
    }

    public static Adjustment off(CartLine line, String percent) {
        return new Adjustment.PercentOff(line.position(), Rate.of(percent), "off", WHY);
    }

    /** This rule, reckoning with conditions of a kind. */
    public FakeRule reading(String conditions) {
        this.kind = conditions;
        return this;
    }

    @Override
    public boolean reads(PriceCondition condition) {
        return condition.kind().equals(kind);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String phase() {
        return phase;
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        asked.add(cart);
        return answer.apply(cart);
    }
}
