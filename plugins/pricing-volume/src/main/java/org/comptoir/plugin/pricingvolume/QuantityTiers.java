// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import java.util.List;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.osgi.service.component.annotations.Component;

/** Prices by quantity, as a net price or a part off. A line with an agreed price has none. */
@ComptoirPlugin(
        id = "comptoir.pricing-volume",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description")
@Component
public final class QuantityTiers implements PricingRule {

    @Override
    public String name() {
        return "quantity-tiers";
    }

    @Override
    public String phase() {
        return "tier";
    }

    @Override
    public boolean reads(PriceCondition condition) {
        return Choice.isTier(condition);
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        return cart.lines().stream()
                .filter(line -> Choice.contract(line).isEmpty())
                .flatMap(line -> Choice.tier(line).map(condition -> reached(line, condition)).stream())
                .toList();
    }

    private static Adjustment reached(CartLine line, PriceCondition condition) {
        if (Choice.isNet(condition)) {
            UnitPrice price = new UnitPrice(condition.value(), line.listPrice().currency());
            return new Adjustment.NetPrice(line.position(), price, condition.name(), Wording.tier(condition, price));
        }
        Rate off = new Rate(condition.value());
        return new Adjustment.PercentOff(line.position(), off, condition.name(), Wording.tier(condition, off));
    }
}
