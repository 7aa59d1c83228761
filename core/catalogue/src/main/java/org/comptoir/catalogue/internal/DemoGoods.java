// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;

/** The demo catalogue as data: candles, soaps, fabrics and books of Maison Lenoir, and what they cost to whom. */
final class DemoGoods {

    static final String PROFESSIONALS = "PRO";
    static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);
    private static final String CANDLES = "bougies";
    private static final String SOAPS = "savons";
    private static final String TABLE = "table";
    private static final String BOOKS = "livres";

    /** A product with what lies in stock of it when the demo begins. */
    record Good(ProductRequest product, int inStock) {

        CostedLine opening() {
            return new CostedLine(product.sku(), BigDecimal.valueOf(inStock), product.standardCost());
        }
    }

    private DemoGoods() {}

    static List<Good> all() {
        return List.of(
                good("BOU-FIG", "Bougie parfumée figuier, 220 g", CANDLES, "standard", "24.90", "9.80", 400),
                good("BOU-CED", "Bougie parfumée cèdre, 220 g", CANDLES, "standard", "24.90", "9.80", 400),
                good("BOU-NEU", "Bougie neutre, lot de 6", CANDLES, "standard", "12.50", "4.20", 900),
                good("SAV-OLI", "Savon à l'huile d'olive, 300 g", SOAPS, "standard", "6.90", "2.10", 1500),
                good("SAV-LAV", "Savon à la lavande, 100 g", SOAPS, "standard", "3.90", "1.15", 2000),
                good("TAB-NAP", "Nappe en lin lavé, 170 × 250 cm", TABLE, "standard", "89.00", "38.50", 120),
                good("TAB-SER", "Serviettes en lin, lot de 4", TABLE, "standard", "34.00", "14.00", 260),
                good("EPI-MIE", "Miel de lavande, 500 g", "epicerie", "reduced", "11.80", "5.60", 300),
                good("LIV-BOU", "Le livre des bougies", BOOKS, "reduced", "22.75", "9.10", 80),
                service("EMB-CAD", "Emballage cadeau", "4.17"));
    }

    /** Net prices by quantity, a discount on a family, and one price agreed with one customer. */
    static List<PriceRequest> conditions() {
        return List.of(
                tier("SAV-OLI dès 50", "SAV-OLI", "50", "5.90"),
                tier("SAV-OLI dès 200", "SAV-OLI", "200", "4.90"),
                condition("Bougies -5 %", "percent-off", "", CANDLES, "", "0", "5"),
                condition("Épicerie du Marché, miel", "net-price", "EPI-MIE", "", "EPICERIE", "0", "9.50"));
    }

    /** What the list for professionals says of a product: a tenth less, to the cent. */
    static UnitPrice professional(ProductRequest product) {
        BigDecimal tenthLess = product.price().amount().multiply(new BigDecimal("0.9"));
        return new UnitPrice(tenthLess.setScale(2, java.math.RoundingMode.HALF_UP), Currency.EUR);
    }

    private static Good good(
            String sku, String name, String family, String taxCategory, String price, String cost, int inStock) {
        return new Good(product(sku, name, family, "goods", taxCategory, price, cost), inStock);
    }

    private static Good service(String sku, String name, String price) {
        return new Good(product(sku, name, "", "services", "standard", price, "0"), 0);
    }

    private static ProductRequest product(
            String sku, String name, String family, String nature, String taxCategory, String price, String cost) {
        return new ProductRequest(
                sku,
                name,
                family,
                nature,
                Unit.ONE,
                taxCategory,
                UnitPrice.of(price, Currency.EUR),
                new BigDecimal(cost),
                "active");
    }

    private static PriceRequest tier(String name, String sku, String from, String price) {
        return condition(name, "net-price", sku, "", "", from, price);
    }

    private static PriceRequest condition(
            String name, String kind, String sku, String family, String customer, String from, String value) {
        return new PriceRequest(
                name, kind, sku, family, customer, new BigDecimal(from), new BigDecimal(value), SINCE, FOR_GOOD);
    }
}
