package ${package};

import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.tck.PricingRuleContract;

class FamilyDiscountContractTest implements PricingRuleContract {
    @Override
    public PricingRule extension() {
        return new FamilyDiscount("", "5");
    }
}
