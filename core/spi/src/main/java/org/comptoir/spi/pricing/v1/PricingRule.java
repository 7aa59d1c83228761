// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.pricing.v1;

import java.util.List;
import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One step in the making of prices. Pure: no clock, no network, no store; what it needs is in the cart. Called on
 * request threads under a deadline, once a cart. The core runs rules by phase, then by name, checks each answer, writes
 * it into the line's trace and works the totals out itself.
 *
 * <pre>{@code
 * public List<Adjustment> apply(Cart cart) {
 *     return cart.lines().stream()
 *         .filter(line -> line.family().equals("candles"))
 *         .map(line -> new Adjustment.PercentOff(line.position(), Rate.of("5"), "candles-5", text))
 *         .toList();
 * }
 * }</pre>
 */
@ConsumerType
public interface PricingRule extends Extension {

    /** The rule's stable name, written into traces. */
    String name();

    /**
     * When it runs: {@code contract} (a price agreed with this customer), {@code tier} (by quantity), {@code discount}
     * (a part off), in this order. A rule with an unknown phase is refused when it appears.
     */
    String phase();

    /**
     * Whether it reckons with a condition of this kind, scope and audience, if it runs. The core refuses to price a line
     * with a condition that no rule reads ({@code pricing.rule-missing}): what the merchant wrote down must not be
     * forgotten in silence while a plugin is out. Asked before {@link #apply}, about the conditions of the cart that its
     * quantities reach. Rules that live by no condition leave it as it is.
     */
    default boolean reads(PriceCondition condition) {
        return false;
    }

    /** What it changes in this cart, at most one adjustment a line; lines it leaves alone are not named. */
    List<Adjustment> apply(Cart cart);
}
