// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import java.util.List;
import java.util.Optional;
import org.comptoir.model.Rate;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.osgi.service.component.annotations.Component;

/** One part off a line's price: for its product, its family or everything. */
@Component
public final class Discounts implements PricingRule {

    @Override
    public String name() {
        return "discounts";
    }

    @Override
    public String phase() {
        return "discount";
    }

    @Override
    public boolean reads(PriceCondition condition) {
        return Choice.isDiscount(condition);
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        return cart.lines().stream().flatMap(line -> off(line).stream()).toList();
    }

    private static Optional<Adjustment> off(CartLine line) {
        return Choice.discount(line).map(condition -> {
            Rate off = new Rate(condition.value());
            return new Adjustment.PercentOff(
                    line.position(), off, condition.name(), Wording.discount(condition, off, line.family()));
        });
    }
}
