// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import java.math.RoundingMode;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.UnitPrice;

/**
 * The core's own steps in words. Numbers are written here and not by the platform's locale data, so that a trace reads
 * the same on every Java.
 */
final class Wording {

    private Wording() {}

    static PriceStep list(UnitPrice price) {
        return new PriceStep(
                "list",
                "",
                "list-price",
                "",
                price.amount(),
                "Prix catalogue : " + french(price),
                "List price: " + english(price));
    }

    static PriceStep agreed(UnitPrice price) {
        return new PriceStep(
                "agreed",
                "",
                "agreed-elsewhere",
                "",
                price.amount(),
                "Prix convenu à la commande : " + french(price),
                "Price agreed with the order: " + english(price));
    }

    private static String french(UnitPrice price) {
        return amount(price).replace('.', ',') + " " + price.currency();
    }

    private static String english(UnitPrice price) {
        return amount(price) + " " + price.currency();
    }

    /** At least the currency's decimals, more where the price is finer. */
    private static String amount(UnitPrice price) {
        int scale = Math.max(price.amount().scale(), price.currency().exponent());
        return price.amount().setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }
}
