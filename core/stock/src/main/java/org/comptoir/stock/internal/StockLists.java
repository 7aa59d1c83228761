// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
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
 * nothing where goods are promised. A page is found first, then its levels are read: what is sorted is narrow.
 */
final class StockLists {

    private static final String PLACE = "list_place";

    /** Derby is told to walk along the index where that is the order; to all others this is a comment. */
    private static final String ALONG = " from stock_level --DERBY-PROPERTIES index=STOCK_LEVEL_LIST\n";

    /** And to read the table where it is not: row by row along an index takes it several times as long. */
    private static final String WHOLE = " from stock_level --DERBY-PROPERTIES index=null\n";

    private static final Map<String, String> STATES = Map.of(
            "available", "on_hand > reserved",
            "promised", "(on_hand > 0 and on_hand = reserved)",
            "none", "on_hand = 0");

    /** Where a level stands in a list. */
    private record Place(String place, Object value) {}

    private static final Map<String, String> COLUMNS =
            Map.of("sku", PLACE, "onHand", "on_hand", "reserved", "reserved", "available", "on_hand - reserved");

    private static final Keyset<Place> PLACES = Keyset.named(
            PLACE,
            Place::place,
            COLUMNS.entrySet().stream()
                    .map(by -> new Keyset.Key<>(by.getKey(), by.getValue(), kind(by.getKey()), Place::value))
                    .toList());

    private static Keyset.Kind kind(String sort) {
        return sort.equals("sku") ? Keyset.Kind.TEXT : Keyset.Kind.DECIMAL;
    }

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
        Sort sort = selection.sort();
        boolean bySku = sort.key().equals("sku");
        ListPage<Place> found = PLACES.page(
                sql,
                "select " + PLACE + ", " + COLUMNS.get(sort.key()) + (along(selection) ? ALONG : WHOLE),
                selected(selection, call),
                sort,
                request,
                row -> new Place(row.text(1), bySku ? row.text(2) : row.decimal(2)));
        List<BareLevel> levels =
                levels(sql, call, found.items().stream().map(Place::place).toList());
        return new ListPage<>(StockReader.announced(sql, call.company(), levels), found.previous(), found.next());
    }

    /** Where most rows fulfil the conditions, a page is found after a few of the index; where few do, nearly all would be looked up. */
    private static boolean along(StockSelection selection) {
        boolean most = selection.states().isEmpty() || selection.states().contains("available");
        return most
                && selection.search().isBlank()
                && selection.atMost() == null
                && selection.sort().equals(Sort.ascending("sku"));
    }

    /** In the order of their places: that of the database need not be Java's. */
    private static List<BareLevel> levels(Sql sql, Call call, List<String> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, BareLevel> byPlace = new HashMap<>();
        sql.query(
                "select " + BareLevel.COLUMNS + ALONG + " where company = ? and " + PLACE + " in ?",
                row -> {
                    BareLevel level = BareLevel.read(row);
                    return byPlace.put(level.place(), level);
                },
                call.company(),
                new Sql.Keys(places));
        return places.stream().map(byPlace::get).filter(Objects::nonNull).toList();
    }

    Counted count(Sql sql, StockSelection selection, Call call) {
        return PLACES.count(sql, isAll(selection) ? ALONG : WHOLE, selected(selection, call));
    }

    /** All levels can be counted by the index alone, as far as anybody counts. */
    private static boolean isAll(StockSelection selection) {
        return selection.states().isEmpty()
                && selection.warehouse().isEmpty()
                && selection.search().isBlank()
                && selection.atMost() == null;
    }

    Money value(Sql sql, StockSelection selection, Currency currency, Call call) {
        Conditions selected = selected(selection, call);
        long minor = sql.first(
                        "select sum(value_minor)" + WHOLE + selected.text(),
                        row -> row.decimal(1).longValueExact(),
                        selected.args())
                .orElse(0L);
        return new Money(minor, currency);
    }
}
