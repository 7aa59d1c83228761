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
 */
@ConsumerType
public interface PricingRule extends Extension {

    /**
     * The rule's stable name, written into traces. Asked once a cart; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "candle-week";
     * }
     * }</pre>
     */
    String name();

    /**
     * When it runs: {@code contract} (a price agreed with this customer), {@code tier} (by quantity), {@code discount}
     * (a part off), in this order. Asked once a cart, with {@link #name}; answers at once. A rule with another phase makes
     * no sense: no cart is priced while it is there.
     *
     * <pre>{@code
     * public String phase() {
     *     return "discount";
     * }
     * }</pre>
     */
    String phase();

    /**
     * Whether it reckons with a condition of this kind, scope and audience, if it runs. The core refuses to price a line
     * with a condition that no rule reads ({@code pricing.rule-missing}): what the merchant wrote down must not be
     * forgotten in silence while a plugin is out. Asked before {@link #apply}, about the conditions of the cart that its
     * quantities reach, on the thread that asks that; answers at once. Rules that live by no condition leave it as it is.
     *
     * <pre>{@code
     * public boolean reads(PriceCondition condition) {
     *     return condition.kind().equals("percent-off");
     * }
     * }</pre>
     */
    default boolean reads(PriceCondition condition) {
        return false;
    }

    /**
     * What it changes in this cart, at most one adjustment a line; lines it leaves alone are not named. Asked once a cart, on a
     * thread of the guard that all rules of the cart share, outside any transaction, with two seconds to answer. Each
     * adjustment is checked (a line of this cart, its currency, no price below zero) and goes into the line's trace; one that
     * does not pass, an exception or a time-out refuses the whole cart with the rule's name: nothing is priced by half of the
     * rules.
     *
     * <pre>{@code
     * public List<Adjustment> apply(Cart cart) {
     *     LocalText why = LocalText.of("Semaine de la bougie", "Candle week");
     *     return cart.lines().stream()
     *             .filter(line -> line.family().equals("candles"))
     *             .<Adjustment>map(
     *                     line -> new Adjustment.PercentOff(line.position(), Rate.of("5"), "candles-5", why))
     *             .toList();
     * }
     * }</pre>
     */
    List<Adjustment> apply(Cart cart);
}
