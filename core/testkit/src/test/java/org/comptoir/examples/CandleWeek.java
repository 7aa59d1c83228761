// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.math.BigDecimal;
import java.util.List;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.osgi.service.component.annotations.Component;

/** Five per cent off every candle. */
@Component(service = PricingRule.class)
public final class CandleWeek implements PricingRule {

    private static final LocalText WHY = LocalText.of("Semaine de la bougie : 5 %", "Candle week: 5 %");

    @Override
    public String name() {
        return "candle-week";
    }

    @Override
    public String phase() {
        return "discount";
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        return cart.lines().stream()
                .filter(line -> line.family().equals("bougies"))
                .<Adjustment>map(line ->
                        new Adjustment.PercentOff(line.position(), new Rate(BigDecimal.valueOf(5)), "candle-week", WHY))
                .toList();
    }
}
