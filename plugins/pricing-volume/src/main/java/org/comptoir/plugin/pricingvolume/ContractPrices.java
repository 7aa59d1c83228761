// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import java.util.List;
import java.util.Optional;
import org.comptoir.model.UnitPrice;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.osgi.service.component.annotations.Component;

/** Net prices agreed with one customer. They take the list price's place and end the line's tiers. */
@Component
public final class ContractPrices implements PricingRule {

    @Override
    public String name() {
        return "contract-prices";
    }

    @Override
    public String phase() {
        return "contract";
    }

    @Override
    public boolean reads(PriceCondition condition) {
        return Choice.isContract(condition);
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        return cart.lines().stream().flatMap(line -> agreed(line).stream()).toList();
    }

    private static Optional<Adjustment> agreed(CartLine line) {
        return Choice.contract(line).map(condition -> {
            UnitPrice price = new UnitPrice(condition.value(), line.listPrice().currency());
            return new Adjustment.NetPrice(
                    line.position(), price, condition.name(), Wording.contract(condition, price));
        });
    }
}
