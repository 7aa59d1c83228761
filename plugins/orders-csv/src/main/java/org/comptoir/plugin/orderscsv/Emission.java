// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Buyer;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.SaleLine;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;

/** Hands over what was read as facts, one at a time, in the order in which they are to be booked. */
final class Emission {

    private final Profile profile;
    private final Columns columns;
    private final Happenings happenings;
    private final SetAside setAside;
    private final String openingRef;

    Emission(Profile profile, Intake intake, String openingRef) {
        this.profile = profile;
        this.columns = intake.columns();
        this.happenings = intake.happenings();
        this.setAside = intake.setAside();
        this.openingRef = openingRef;
    }

    void to(ImportSink sink) {
        int[] order = happenings.inOrder(columns.dates);
        Optional<OpeningStock> opening = order.length == 0
                ? Optional.empty()
                : new Opening(profile, columns).on(at(order[0]).toLocalDate(), openingRef);
        sink.expect((opening.isPresent() ? 1L : 0L) + order.length + setAside.size());
        opening.ifPresent(sink::accept);
        for (int index : order) {
            sink.accept(happenings.isCorrection(index) ? adjustment(index) : document(index));
        }
        for (int i = 0; i < setAside.size(); i++) {
            sink.accept(setAside.get(i));
        }
    }

    private StockAdjustment adjustment(int index) {
        int row = happenings.rows(index)[0];
        int sku = happenings.sku(row);
        String reason = columns.names.word(happenings.name(row));
        return new StockAdjustment(
                columns.documents.text(happenings.paper(index)) + "/" + happenings.rank(index),
                at(index),
                columns.items.sku(sku),
                itemName(sku),
                columns.quantities.value(happenings.quantity(row)),
                reason.isEmpty() ? profile.documents().noReason() : reason);
    }

    private ImportedFact document(int index) {
        int paper = happenings.paper(index);
        String ref = columns.documents.text(paper);
        List<SaleLine> lines = lines(index);
        return columns.documents.isCredit(paper)
                ? new Credit(ref, at(index), buyer(index), profile.currency(), lines, "")
                : new Sale(ref, at(index), buyer(index), profile.currency(), lines);
    }

    private List<SaleLine> lines(int index) {
        List<SaleLine> lines = new ArrayList<>();
        for (int row : happenings.rows(index)) {
            int sku = happenings.sku(row);
            BigDecimal quantity = columns.quantities.value(happenings.quantity(row));
            lines.add(new SaleLine(
                    columns.items.sku(sku),
                    columns.isNameless(happenings.name(row)) ? itemName(sku) : columns.names.word(happenings.name(row)),
                    columns.items.isGoods(sku) ? "goods" : "services",
                    quantity.abs(),
                    columns.prices.value(happenings.price(row))));
        }
        return lines;
    }

    private String itemName(int sku) {
        int name = columns.items.name(sku);
        return name < 0 ? columns.items.sku(sku) : columns.names.word(name);
    }

    private Buyer buyer(int index) {
        CountryCode country = columns.countries
                .country(happenings.country(index))
                .orElseThrow(() -> new IllegalStateException("booked without a country"));
        Profile.Customers rules = profile.customers();
        String id = columns.customers.word(happenings.customer(index));
        if (id.isEmpty()) {
            return new Buyer(
                    filled(rules.guestRef(), "", country),
                    filled(rules.guestName(), "", country),
                    rules.kind(),
                    country);
        }
        String drop = rules.dropSuffix();
        String ref = id.endsWith(drop) ? id.substring(0, id.length() - drop.length()) : id;
        return new Buyer(ref, filled(rules.name(), ref, country), rules.kind(), country);
    }

    private static String filled(String text, String id, CountryCode country) {
        return text.replace("{country}", country.code()).replace("{id}", id);
    }

    private LocalDateTime at(int index) {
        return columns.dates.at(happenings.date(index));
    }
}
