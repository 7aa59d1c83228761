// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.tck.PricingRuleContract;

class DiscountsContractTest implements PricingRuleContract {

    @Override
    public PricingRule extension() {
        return new Discounts();
    }
}
