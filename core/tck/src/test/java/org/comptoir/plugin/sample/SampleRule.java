// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.List;
import java.util.Map;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Health;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;

/** A sound rule that needs to be told its name. */
public class SampleRule implements PricingRule {

    private final String name;

    public SampleRule(Map<String, Object> settings) {
        this.name = String.valueOf(settings.getOrDefault("name", ""));
    }

    @Override
    public Health check(Call call) {
        return name.isEmpty() ? Health.needsConfig("name", "It needs a name.") : Health.up();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String phase() {
        return "discount";
    }

    @Override
    public boolean reads(PriceCondition condition) {
        return false;
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        if (name.isEmpty()) {
            throw new ComptoirException("sample.no-name", Fault.INVALID, Map.of());
        }
        return List.of();
    }
}
