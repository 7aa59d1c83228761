// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.invoice.InvoiceFigures;
import org.comptoir.api.invoice.InvoiceFigures.Turnover;
import org.comptoir.api.ledger.LedgerFigures;
import org.comptoir.api.stock.StockFigures;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;

/**
 * What the books say after a replay: nothing here comes from the importer's own counters. Amounts are decimals; what has
 * no document at all is a plain {@code 0}.
 */
public final class ReplayFigures {

    private static final String GUEST = "guest-";

    private final InvoiceFigures invoices;
    private final StockFigures stock;
    private final LedgerFigures entries;
    private final Imports imports;
    private final String costAccount;

    /** @param costAccount the account of the cost of goods sold */
    public ReplayFigures(
            InvoiceFigures invoices, StockFigures stock, LedgerFigures entries, Imports imports, String costAccount) {
        this.invoices = invoices;
        this.stock = stock;
        this.entries = entries;
        this.imports = imports;
        this.costAccount = costAccount;
    }

    /** One object, ready for JSON. */
    public Map<String, Object> read(Call call) {
        List<Turnover> turnover = invoices.turnover(call);
        Map<YearMonth, Money> cost = cost(call);
        StockFigures.Summary moved = stock.summary(call);
        Map<String, Long> quarantine = new TreeMap<>(imports.quarantined(call));
        long lines = turnover.stream().mapToLong(Turnover::lines).sum();
        long setAside = quarantine.values().stream().mapToLong(Long::longValue).sum();

        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", lines + moved.adjustments() + setAside);
        figures.put("adjustmentLines", moved.adjustments());
        figures.put("quarantine", quarantine);
        figures.put("openingUnits", units(moved.openingUnits()));
        figures.put("onHandUnits", units(moved.onHandUnits()));
        figures.put("skusOnHandNonZero", moved.itemsOnHand());
        figures.put(
                "customers",
                invoices.customers(call).stream()
                        .filter(code -> !code.startsWith(GUEST))
                        .count());
        figures.put("stockItems", moved.itemsMoved());
        figures.put("totals", totals(turnover, cost));
        figures.put("months", months(turnover, cost));
        return figures;
    }

    private Map<YearMonth, Money> cost(Call call) {
        Map<YearMonth, Money> byMonth = new TreeMap<>();
        entries.months(costAccount, call)
                .forEach(month -> byMonth.put(month.month(), month.debit().minus(month.credit())));
        return byMonth;
    }

    private static Map<String, Object> totals(List<Turnover> all, Map<YearMonth, Money> cost) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("orders", documents(of(Invoice.INVOICE, all)));
        totals.put("creditNotes", documents(of(Invoice.CREDIT_NOTE, all)));
        totals.putAll(amounts(all));
        totals.put("cogs", sum(new ArrayList<>(cost.values())));
        return totals;
    }

    private static Map<String, Object> months(List<Turnover> all, Map<YearMonth, Money> cost) {
        Map<YearMonth, List<Turnover>> byMonth = new TreeMap<>();
        all.forEach(part ->
                byMonth.computeIfAbsent(part.month(), key -> new ArrayList<>()).add(part));
        Map<String, Object> months = new LinkedHashMap<>();
        byMonth.forEach((month, parts) -> {
            Money cogs = cost.get(month);
            months.put(month.toString(), month(parts, cogs == null ? List.of() : List.of(cogs)));
        });
        return months;
    }

    private static Map<String, Object> month(List<Turnover> parts, List<Money> cogs) {
        Map<String, List<Turnover>> byCountry = new TreeMap<>();
        parts.forEach(part -> byCountry
                .computeIfAbsent(part.destination().code(), key -> new ArrayList<>())
                .add(part));
        Map<String, Object> countries = new LinkedHashMap<>();
        byCountry.forEach((country, its) -> countries.put(country, amounts(its)));

        Map<String, Object> month = new LinkedHashMap<>();
        month.put("orders", documents(of(Invoice.INVOICE, parts)));
        month.put("creditNotes", documents(of(Invoice.CREDIT_NOTE, parts)));
        month.put("orderLines", lines(of(Invoice.INVOICE, parts)));
        month.put("creditLines", lines(of(Invoice.CREDIT_NOTE, parts)));
        month.put("cogs", sum(cogs));
        month.put("byCountry", countries);
        return month;
    }

    private static Map<String, Object> amounts(List<Turnover> parts) {
        List<Turnover> sold = of(Invoice.INVOICE, parts);
        List<Turnover> credited = of(Invoice.CREDIT_NOTE, parts);
        Map<String, Object> amounts = new LinkedHashMap<>();
        amounts.put("net", sum(sold.stream().map(Turnover::net).toList()));
        amounts.put("vat", sum(sold.stream().map(Turnover::vat).toList()));
        amounts.put("creditNet", sum(credited.stream().map(Turnover::net).toList()));
        amounts.put("creditVat", sum(credited.stream().map(Turnover::vat).toList()));
        return amounts;
    }

    private static List<Turnover> of(String type, List<Turnover> parts) {
        return parts.stream().filter(part -> part.type().equals(type)).toList();
    }

    private static long documents(List<Turnover> parts) {
        return parts.stream().mapToLong(Turnover::documents).sum();
    }

    private static long lines(List<Turnover> parts) {
        return parts.stream().mapToLong(Turnover::lines).sum();
    }

    private static String sum(List<Money> amounts) {
        if (amounts.isEmpty()) {
            return "0";
        }
        return Money.sum(amounts, amounts.get(0).currency()).toDecimal().toPlainString();
    }

    /** Whole units as a number; anything else would be a finding, and shows as it is. */
    private static Object units(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain.toPlainString();
    }
}
