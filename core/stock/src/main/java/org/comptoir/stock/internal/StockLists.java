// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockSelection;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;

/**
 * Levels as lists. Their place, the SKU and then the warehouse, is a column that no move changes, so that an index along it costs
 * nothing where goods are promised.
 */
final class StockLists {

    private static final String PLACE = "list_place";

    /** Derby is told which index to walk along, or it sorts the whole table; to all others that is a comment. */
    private static final String TABLE = " from stock_level --DERBY-PROPERTIES index=STOCK_LEVEL_LIST\n";

    private static final Map<String, String> STATES = Map.of(
            "available", "on_hand > reserved",
            "promised", "(on_hand > 0 and on_hand = reserved)",
            "none", "on_hand = 0");

    private static final Keyset<BareLevel> LEVELS = Keyset.named(
            PLACE,
            BareLevel::place,
            List.of(
                    new Keyset.Key<>("sku", PLACE, Keyset.Kind.TEXT, BareLevel::place),
                    new Keyset.Key<>("onHand", "on_hand", Keyset.Kind.DECIMAL, BareLevel::onHand),
                    new Keyset.Key<>("reserved", "reserved", Keyset.Kind.DECIMAL, BareLevel::reserved),
                    new Keyset.Key<>("available", "on_hand - reserved", Keyset.Kind.DECIMAL, level -> level.onHand()
                            .subtract(level.reserved()))));

    private static Conditions selected(StockSelection selection, Call call) {
        Conditions selected = Conditions.where("company = ?", call.company());
        if (!selection.warehouse().isEmpty()) {
            selected = selected.and("warehouse = ?", selection.warehouse());
        }
        if (!selection.states().isEmpty()) {
            selected = selected.and(selection.states().stream()
                    .distinct()
                    .map(STATES::get)
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        BigDecimal most = selection.atMost();
        if (most != null) {
            selected = selected.and("on_hand - reserved <= ?", most);
        }
        return searched(selected, selection.search());
    }

    /** By the SKU as it is written, in capitals. Refused as every search is. */
    private static Conditions searched(Conditions selected, String search) {
        return SearchText.pattern(search).equals(SearchText.EVERYTHING)
                ? selected
                : selected.and("upper(sku) like ? escape '!'", StockReader.pattern(search.strip()));
    }

    ListPage<StockLevel> page(Sql sql, StockSelection selection, PageRequest request, Call call) {
        ListPage<BareLevel> found = LEVELS.page(
                sql,
                "select " + BareLevel.COLUMNS + TABLE,
                selected(selection, call),
                selection.sort(),
                request,
                BareLevel::read);
        return new ListPage<>(
                StockReader.announced(sql, call.company(), found.items()), found.previous(), found.next());
    }

    Counted count(Sql sql, StockSelection selection, Call call) {
        return LEVELS.count(sql, TABLE, selected(selection, call));
    }

    Money value(Sql sql, StockSelection selection, Currency currency, Call call) {
        Conditions selected = selected(selection, call);
        long minor = sql.first(
                        "select sum(value_minor) from stock_level" + selected.text(),
                        row -> row.decimal(1).longValueExact(),
                        selected.args())
                .orElse(0L);
        return new Money(minor, currency);
    }
}
