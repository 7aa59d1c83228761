// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;

/**
 * Amounts, rates and dates as the reader writes them: 1 234,56 € and 21/11/2026 in French, €1,234.56 and 21 Nov 2026 in
 * English. Not by the platform's locale data, which change from one Java release to the next.
 */
final class Figures {

    /** Keeps a number and what belongs to it on one line. */
    private static final String NO_BREAK = "\u00A0";

    private static final int PRICE_DECIMALS = 2;
    private static final int GROUP = 3;
    private static final int IBAN_GROUP = 4;

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** French and English by code of UN/ECE Recommendation 20; a plain count needs no word. */
    private static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("C62", List.of("", "")),
            Map.entry("H87", List.of("", "")),
            Map.entry("PR", List.of("paire(s)", "pair(s)")),
            Map.entry("SET", List.of("jeu(x)", "set(s)")),
            Map.entry("DZN", List.of("douzaine(s)", "dozen")),
            Map.entry("GRM", List.of("g", "g")),
            Map.entry("KGM", List.of("kg", "kg")),
            Map.entry("TNE", List.of("t", "t")),
            Map.entry("MLT", List.of("ml", "ml")),
            Map.entry("LTR", List.of("l", "l")),
            Map.entry("CMT", List.of("cm", "cm")),
            Map.entry("MTR", List.of("m", "m")),
            Map.entry("KMT", List.of("km", "km")),
            Map.entry("MTK", List.of("m²", "m²")),
            Map.entry("MTQ", List.of("m³", "m³")),
            Map.entry("KWH", List.of("kWh", "kWh")),
            Map.entry("MIN", List.of("min", "min")),
            Map.entry("HUR", List.of("h", "h")),
            Map.entry("DAY", List.of("jour(s)", "day(s)")),
            Map.entry("MON", List.of("mois", "month(s)")),
            Map.entry("ANN", List.of("an(s)", "year(s)")),
            Map.entry("XPK", List.of("colis", "package(s)")),
            Map.entry("XBX", List.of("boîte(s)", "box(es)")),
            Map.entry("XCT", List.of("carton(s)", "carton(s)")),
            Map.entry("XPX", List.of("palette(s)", "pallet(s)")));

    private final boolean french;

    Figures(boolean french) {
        this.french = french;
    }

    String money(Money amount) {
        return currency(amount.toDecimal(), amount.currency());
    }

    String price(UnitPrice price) {
        int decimals = Math.max(PRICE_DECIMALS, price.amount().scale());
        return currency(price.amount().setScale(decimals), price.currency());
    }

    String quantity(Quantity quantity) {
        List<String> words = UNITS.getOrDefault(
                quantity.unit().code(),
                List.of(quantity.unit().code(), quantity.unit().code()));
        String unit = words.get(french ? 0 : 1);
        return decimal(quantity.amount()) + (unit.isEmpty() ? "" : NO_BREAK + unit);
    }

    String percent(Rate rate) {
        return decimal(rate.percent()) + (french ? NO_BREAK : "") + "%";
    }

    String day(LocalDate day) {
        return french
                ? FRENCH_DAY.format(day)
                : day.getDayOfMonth() + NO_BREAK + MONTHS.get(day.getMonthValue() - 1) + NO_BREAK + day.getYear();
    }

    /** Groups of four, as on paper (ISO 13616-1). */
    String iban(String iban) {
        return grouped(iban.replace(" ", ""), IBAN_GROUP);
    }

    /** A SIREN as its owner writes it: 732 829 320. */
    String siren(String digits) {
        return grouped(digits, GROUP);
    }

    private String currency(BigDecimal amount, Currency currency) {
        String symbol = currency.equals(Currency.EUR) ? "€" : currency.code();
        if (french) {
            return decimal(amount) + NO_BREAK + symbol;
        }
        String sign = amount.signum() < 0 ? "-" : "";
        String gap = symbol.length() == 1 ? "" : NO_BREAK;
        return sign + symbol + gap + decimal(amount.abs());
    }

    private String decimal(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : (french ? "," : ".") + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + thousands(whole) + rest;
    }

    private String thousands(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, french ? NO_BREAK : ",");
        }
        return grouped.toString();
    }

    private static String grouped(String text, int size) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            grouped.append(i > 0 && i % size == 0 ? NO_BREAK : "").append(text.charAt(i));
        }
        return grouped.toString();
    }
}
