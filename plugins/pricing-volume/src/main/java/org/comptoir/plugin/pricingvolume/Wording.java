// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.spi.pricing.v1.PriceCondition;

/**
 * Explanations in French and English. Numbers are written here and not by the platform's locale data, so that a trace
 * reads the same on every Java.
 */
final class Wording {

    private Wording() {}

    static LocalText contract(PriceCondition condition, UnitPrice price) {
        if (Choice.hasThreshold(condition)) {
            String from = plain(condition.fromQuantity());
            return LocalText.of(
                    "Prix convenu à partir de " + french(from) + " : " + french(price),
                    "Agreed price from " + from + ": " + english(price));
        }
        return LocalText.of("Prix convenu : " + french(price), "Agreed price: " + english(price));
    }

    static LocalText tier(PriceCondition condition, UnitPrice price) {
        if (Choice.hasThreshold(condition)) {
            String from = plain(condition.fromQuantity());
            return LocalText.of(
                    "Palier à partir de " + french(from) + " : " + french(price),
                    "Tier from " + from + ": " + english(price));
        }
        return LocalText.of("Prix net : " + french(price), "Net price: " + english(price));
    }

    static LocalText tier(PriceCondition condition, Rate off) {
        String from = plain(condition.fromQuantity());
        String percent = plain(off.percent());
        return LocalText.of(
                "Palier à partir de " + french(from) + " : -" + french(percent) + " %",
                "Tier from " + from + ": -" + percent + "%");
    }

    static LocalText discount(PriceCondition condition, Rate off, String family) {
        boolean customer = Choice.forCustomer(condition);
        String french = customer ? "Remise client" : "Remise";
        String english = customer ? "Customer discount" : "Discount";
        switch (condition.scope()) {
            case "product" -> {
                french += " sur l'article";
                english += " on the product";
            }
            case "family" -> {
                french += " sur la famille " + family;
                english += " on the family " + family;
            }
            default -> {
                french += " générale";
                english = customer ? "General customer discount" : "General discount";
            }
        }
        String percent = plain(off.percent());
        return LocalText.of(french + " : -" + french(percent) + " %", english + ": -" + percent + "%");
    }

    private static String french(UnitPrice price) {
        return french(amount(price)) + " "
                + (isEuro(price) ? "€" : price.currency().code());
    }

    private static String english(UnitPrice price) {
        return (isEuro(price) ? "€" : price.currency().code() + " ") + amount(price);
    }

    private static boolean isEuro(UnitPrice price) {
        return price.currency().code().equals("EUR");
    }

    /** At least the currency's decimals, more where the price is finer. */
    private static String amount(UnitPrice price) {
        int scale = Math.max(price.amount().scale(), price.currency().exponent());
        return price.amount().setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String french(String number) {
        return number.replace('.', ',');
    }
}
