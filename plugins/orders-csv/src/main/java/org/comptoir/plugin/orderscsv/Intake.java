// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.util.Optional;

/** Sorts every line of the source, once: into a sale, a credit note, a stock correction or aside. */
final class Intake {

    private final Profile.Documents rules;
    private final Columns columns;
    private final Happenings happenings = new Happenings();
    private final SetAside setAside = new SetAside();

    Intake(Profile profile) {
        rules = profile.documents();
        columns = new Columns(profile);
    }

    Columns columns() {
        return columns;
    }

    Happenings happenings() {
        return happenings;
    }

    SetAside setAside() {
        return setAside;
    }

    /** Announces a file; answers its index. */
    int file(String name) {
        return setAside.file(name);
    }

    void take(CsvLine line) {
        Optional<Reason> obstacle = line.isWhole() ? obstacle(line) : Optional.of(Reason.MALFORMED);
        if (line.isWhole()) {
            learn(line);
        }
        if (obstacle.isPresent()) {
            setAside.add(line, obstacle.get());
        } else if (isCorrection(line)) {
            correct(line);
        } else {
            book(line);
        }
    }

    /** An item's name and first price count even on a line that is set aside. */
    private void learn(CsvLine line) {
        int price = line.get(Role.PRICE);
        int name = line.get(Role.NAME);
        boolean priced = columns.prices.value(price).signum() > 0;
        columns.items.seen(line.get(Role.SKU), price, priced, name, columns.isNameless(name));
    }

    private Optional<Reason> obstacle(CsvLine line) {
        int paper = line.get(Role.DOCUMENT);
        int sku = line.get(Role.SKU);
        if (columns.documents.isStrange(paper)) {
            return Optional.of(Reason.NOT_AN_ORDER);
        }
        if (columns.items.isNoSale(sku)) {
            return Optional.of(Reason.NOT_A_SALE);
        }
        if (isMalformed(line)) {
            return Optional.of(Reason.MALFORMED);
        }
        boolean correction = isCorrection(line);
        if (correction && !columns.items.isGoods(sku)) {
            return Optional.of(Reason.NO_STOCK_ITEM);
        }
        if (!correction && columns.countries.country(line.get(Role.COUNTRY)).isEmpty()) {
            return Optional.of(Reason.UNKNOWN_COUNTRY);
        }
        return wrongSign(line, correction);
    }

    private boolean isMalformed(CsvLine line) {
        return columns.quantities.isMalformed(line.get(Role.QUANTITY))
                || columns.prices.isMalformed(line.get(Role.PRICE))
                || columns.dates.isMalformed(line.get(Role.DATE))
                || columns.documents.isNameless(line.get(Role.DOCUMENT))
                || columns.items.isNameless(line.get(Role.SKU));
    }

    private Optional<Reason> wrongSign(CsvLine line, boolean correction) {
        int quantity = quantity(line).signum();
        if (quantity == 0) {
            return Optional.of(Reason.NO_QUANTITY);
        }
        if (price(line).signum() < 0) {
            return Optional.of(Reason.NEGATIVE_PRICE);
        }
        int right = columns.documents.isCredit(line.get(Role.DOCUMENT)) ? rules.creditSign() : 1;
        if (correction || quantity == right) {
            return Optional.empty();
        }
        return Optional.of(quantity < 0 ? Reason.NEGATIVE_QUANTITY : Reason.POSITIVE_QUANTITY);
    }

    private boolean isCorrection(CsvLine line) {
        return rules.freeIsAdjustment() && price(line).signum() == 0 && columns.isGuest(line.get(Role.CUSTOMER));
    }

    private void correct(CsvLine line) {
        happenings.correct(line, columns.documents.nextCorrection(line.get(Role.DOCUMENT)));
        BigDecimal lost = quantity(line).negate().max(BigDecimal.ZERO);
        columns.items.needs(line.get(Role.SKU), lost);
    }

    private void book(CsvLine line) {
        int paper = line.get(Role.DOCUMENT);
        int index = columns.documents.happening(paper);
        if (index < 0) {
            columns.documents.happensAs(paper, happenings.begin(line));
        } else {
            happenings.add(index, line);
        }
        int sku = line.get(Role.SKU);
        if (columns.items.isGoods(sku)) {
            columns.items.needs(sku, columns.documents.isCredit(paper) ? BigDecimal.ZERO : quantity(line));
        }
    }

    private BigDecimal quantity(CsvLine line) {
        return columns.quantities.value(line.get(Role.QUANTITY));
    }

    private BigDecimal price(CsvLine line) {
        return columns.prices.value(line.get(Role.PRICE));
    }
}
