// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.catalogue.Prices.Condition;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;

/** A line while its price is being made. Belongs to one thread. */
final class LineInProgress {

    private static final int DISCOUNTED_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LineToPrice line;
    private final List<PriceStep> trace = new ArrayList<>();
    private UnitPrice price;
    private boolean contracted;

    LineInProgress(LineToPrice line) {
        this.line = line;
        this.price = line.priced().listPrice();
        trace.add(Wording.list(price));
        UnitPrice agreed = line.agreed();
        if (agreed != null) {
            price = agreed;
            trace.add(Wording.agreed(agreed));
        }
    }

    int position() {
        return line.position();
    }

    /** Whether any rule may change it. */
    boolean open() {
        return line.agreed() == null;
    }

    /** A price by contract ends the tiers: what was agreed with a customer holds for any quantity. */
    boolean openTo(String phase) {
        return open() && !(contracted && phase.equals("tier"));
    }

    CartLine toCart() {
        var product = line.priced().product();
        return new CartLine(
                line.position(),
                product.id(),
                product.sku(),
                product.family(),
                line.quantity(),
                line.priced().listPrice(),
                price,
                line.priced().conditions().stream().map(LineInProgress::toCart).toList());
    }

    /** The conditions that its quantity reaches: equal is reached. */
    List<PriceCondition> reached() {
        BigDecimal quantity = line.quantity().amount();
        return line.priced().conditions().stream()
                .filter(condition -> condition.fromQuantity().compareTo(quantity) <= 0)
                .map(LineInProgress::toCart)
                .toList();
    }

    private static PriceCondition toCart(Condition condition) {
        return new PriceCondition(
                condition.name(),
                condition.kind(),
                condition.scope(),
                condition.audience(),
                condition.fromQuantity(),
                condition.value(),
                condition.since());
    }

    /** Applies a checked adjustment. */
    void adjust(String phase, String rule, PluginStamp plugin, Adjustment adjustment) {
        if (adjustment instanceof Adjustment.NetPrice net) {
            price = net.price();
            contracted |= phase.equals("contract");
        } else if (adjustment instanceof Adjustment.PercentOff off) {
            price = less(price, off.rate());
        }
        trace.add(new PriceStep(
                phase,
                rule,
                adjustment.reason(),
                plugin.toString(),
                price.amount(),
                adjustment.explanation().in(Locale.FRENCH),
                adjustment.explanation().in(Locale.ENGLISH)));
    }

    private static UnitPrice less(UnitPrice price, Rate off) {
        BigDecimal kept =
                price.amount().multiply(HUNDRED.subtract(off.percent())).movePointLeft(2);
        return new UnitPrice(kept.setScale(DISCOUNTED_DECIMALS, RoundingMode.HALF_UP), price.currency());
    }

    PricedLine priced() {
        return new PricedLine(line.position(), price, trace);
    }
}
