// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningLine;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.SaleLine;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;

/** What facts come to, in the form of the expected totals; money is rounded as the rules of the replay have it. */
final class Totals {

    /** Standard rates of the replay's countries; all others are exports at 0. */
    private static final Map<String, String> RATES = Map.ofEntries(
            Map.entry("FR", "20"),
            Map.entry("IE", "23"),
            Map.entry("DE", "19"),
            Map.entry("ES", "21"),
            Map.entry("NL", "21"),
            Map.entry("BE", "21"),
            Map.entry("PT", "23"),
            Map.entry("IT", "22"),
            Map.entry("FI", "25.5"),
            Map.entry("CY", "19"),
            Map.entry("SE", "25"),
            Map.entry("AT", "20"),
            Map.entry("DK", "25"),
            Map.entry("PL", "23"),
            Map.entry("GR", "24"),
            Map.entry("MT", "18"),
            Map.entry("LT", "21"),
            Map.entry("CZ", "21"));

    private static final List<String> SUMS = List.of("net", "vat", "creditNet", "creditVat");

    private final Map<String, BigDecimal> costs = new HashMap<>();
    private final Map<String, BigDecimal> onHand = new HashMap<>();
    private final Map<String, Month> months = new TreeMap<>();
    private final Map<String, Integer> quarantine = new TreeMap<>();
    private final Set<String> customers = new HashSet<>();
    private final Set<String> items = new HashSet<>();
    private BigDecimal openingUnits = BigDecimal.ZERO;
    private int rows;
    private int adjustments;

    /** What a month comes to. */
    private static final class Month {
        private int orders;
        private int creditNotes;
        private int orderLines;
        private int creditLines;
        private BigDecimal cogs = BigDecimal.ZERO;
        private final Map<String, Map<String, BigDecimal>> byCountry = new LinkedHashMap<>();
    }

    static JsonNode of(List<ImportedFact> facts) {
        Totals totals = new Totals();
        facts.forEach(totals::add);
        return totals.json();
    }

    private void add(ImportedFact fact) {
        if (fact instanceof OpeningStock opening) {
            opening.lines().forEach(this::open);
        } else if (fact instanceof Sale sale) {
            document(sale.at().toString(), sale.buyer(), sale.lines(), false);
        } else if (fact instanceof Credit credit) {
            document(credit.at().toString(), credit.buyer(), credit.lines(), true);
        } else if (fact instanceof StockAdjustment adjustment) {
            adjust(adjustment);
        } else if (fact instanceof Quarantined quarantined) {
            rows++;
            quarantine.merge(quarantined.reason(), 1, Integer::sum);
        }
    }

    private void open(OpeningLine line) {
        if (costs.put(line.sku(), line.unitCost()) != null) {
            throw new AssertionError(line.sku() + " opens twice");
        }
        openingUnits = openingUnits.add(line.quantity());
        onHand.put(line.sku(), line.quantity());
    }

    private void adjust(StockAdjustment adjustment) {
        rows++;
        adjustments++;
        items.add(adjustment.sku());
        move(adjustment.sku(), adjustment.quantity());
    }

    private void move(String sku, BigDecimal quantity) {
        BigDecimal left = onHand.merge(sku, quantity, BigDecimal::add);
        if (left.signum() < 0) {
            throw new AssertionError("stock of " + sku + " falls to " + left);
        }
    }

    private void document(String at, ImportedFact.Buyer buyer, List<SaleLine> lines, boolean credit) {
        rows += lines.size();
        Month month = months.computeIfAbsent(at.substring(0, 7), any -> new Month());
        String country = buyer.country().code();
        if (!buyer.ref().equals("guest-" + country)) {
            customers.add(buyer.ref());
        }
        BigDecimal net = BigDecimal.ZERO;
        for (SaleLine line : lines) {
            net = net.add(cents(line.quantity().multiply(line.unitPrice())));
            if (line.nature().equals("goods")) {
                items.add(line.sku());
                BigDecimal cost = cents(line.quantity().multiply(costs.get(line.sku())));
                month.cogs = credit ? month.cogs.subtract(cost) : month.cogs.add(cost);
                move(line.sku(), credit ? line.quantity() : line.quantity().negate());
            }
        }
        BigDecimal rate = new BigDecimal(RATES.getOrDefault(country, "0"));
        BigDecimal vat = cents(net.multiply(rate).movePointLeft(2));
        Map<String, BigDecimal> sums = month.byCountry.computeIfAbsent(country, any -> new HashMap<>());
        SUMS.forEach(sum -> sums.putIfAbsent(sum, BigDecimal.ZERO));
        sums.merge(credit ? "creditNet" : "net", net, BigDecimal::add);
        sums.merge(credit ? "creditVat" : "vat", vat, BigDecimal::add);
        month.orders += credit ? 0 : 1;
        month.creditNotes += credit ? 1 : 0;
        month.orderLines += credit ? 0 : lines.size();
        month.creditLines += credit ? lines.size() : 0;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private JsonNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("rows", rows).put("adjustmentLines", adjustments);
        ObjectNode reasons = all.putObject("quarantine");
        quarantine.forEach(reasons::put);
        all.put("openingUnits", openingUnits.intValueExact());
        all.put("onHandUnits", sum(onHand.values().stream()).intValueExact());
        all.put("skusOnHandNonZero", (int)
                onHand.values().stream().filter(left -> left.signum() != 0).count());
        all.put("customers", customers.size()).put("stockItems", items.size());
        ObjectNode totals = all.putObject("totals");
        totals.put(
                "orders",
                months.values().stream().mapToInt(month -> month.orders).sum());
        totals.put(
                "creditNotes",
                months.values().stream().mapToInt(month -> month.creditNotes).sum());
        for (String sum : SUMS) {
            totals.put(
                    sum,
                    sum(months.values().stream()
                                    .flatMap(month -> month.byCountry.values().stream())
                                    .map(country -> country.get(sum)))
                            .toPlainString());
        }
        totals.put(
                "cogs", sum(months.values().stream().map(month -> month.cogs)).toPlainString());
        ObjectNode byMonth = all.putObject("months");
        months.forEach((name, month) -> write(month, byMonth.putObject(name)));
        return all;
    }

    private static void write(Month month, ObjectNode json) {
        json.put("orders", month.orders).put("creditNotes", month.creditNotes);
        json.put("orderLines", month.orderLines).put("creditLines", month.creditLines);
        json.put("cogs", month.cogs.toPlainString());
        ObjectNode countries = json.putObject("byCountry");
        month.byCountry.forEach((country, sums) -> {
            ObjectNode one = countries.putObject(country);
            sums.forEach((name, sum) -> one.put(name, sum.toPlainString()));
        });
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
