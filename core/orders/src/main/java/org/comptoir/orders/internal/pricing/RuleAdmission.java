// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import org.comptoir.kernel.Admission;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.osgi.service.component.annotations.Component;

/** A rule without a name, or of a phase that does not exist, would keep every cart from its price. */
@Component(service = Admission.class)
public final class RuleAdmission implements Admission<PricingRule> {

    @Override
    public Class<PricingRule> type() {
        return PricingRule.class;
    }

    @Override
    public void admit(Plugin<PricingRule> newcomer, Call call) {
        Pricing.check(newcomer, call);
    }
}
