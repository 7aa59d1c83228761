// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Keeps goods from leaving before they came. Only a change dated before its item's last move has anything to ask, in one
 * query; one of the present day has none, since what lies there now is what it takes from.
 */
final class EarlierDays {

    /** A day on which there would have been too little. */
    private record Short(String sku, LocalDate day, BigDecimal level) {}

    /**
     * Refuses goods that were not there from the day of the change on: {@code stock.short-then}, with the first such day.
     *
     * @param found the levels with the change in them
     * @param out what the change takes, by SKU
     */
    void require(Tx tx, Change change, LevelStore.Found found, SortedMap<String, BigDecimal> out) {
        List<String> backdated = out.keySet().stream()
                .filter(sku -> change.on().isBefore(found.lastMovedOn(sku)))
                .toList();
        if (backdated.isEmpty()) {
            return;
        }
        Map<String, SortedMap<LocalDate, BigDecimal>> later = later(tx, change, backdated);
        for (String sku : backdated) {
            first(sku, change.on(), found.level(sku).onHand(), later.getOrDefault(sku, new TreeMap<>()))
                    .ifPresent(day -> refuse(change, day, out.getOrDefault(sku, BigDecimal.ZERO)));
        }
    }

    /** What each item moved by on the days after the change, by day. */
    private static Map<String, SortedMap<LocalDate, BigDecimal>> later(Tx tx, Change change, List<String> skus) {
        Map<String, SortedMap<LocalDate, BigDecimal>> bySku = new TreeMap<>();
        tx.each(
                "select sku, moved_on, sum(quantity) from stock_move"
                        + " where company = ? and warehouse = ? and moved_on > ? and sku in ? group by sku, moved_on",
                row -> bySku.computeIfAbsent(row.text(1), sku -> new TreeMap<>())
                        .put(row.date(2), row.decimal(3)),
                tx.call().company(),
                change.warehouse(),
                change.on(),
                new Sql.Keys(skus));
        return bySku;
    }

    /** Goes back from the present level, day by day. */
    private static Optional<Short> first(
            String sku, LocalDate on, BigDecimal present, SortedMap<LocalDate, BigDecimal> later) {
        Optional<Short> found = Optional.empty();
        BigDecimal level = present;
        List<LocalDate> days = new ArrayList<>(later.keySet());
        for (int i = days.size() - 1; i >= 0; i--) {
            if (level.signum() < 0) {
                found = Optional.of(new Short(sku, days.get(i), level));
            }
            level = level.subtract(later.get(days.get(i)));
        }
        return level.signum() < 0 ? Optional.of(new Short(sku, on, level)) : found;
    }

    private static void refuse(Change change, Short found, BigDecimal asked) {
        throw new ComptoirException(
                "stock.short-then",
                Fault.CONFLICT,
                Map.of(
                        ComptoirException.FIELD,
                        "on",
                        ComptoirException.VALUE,
                        change.on().toString(),
                        "sku",
                        found.sku(),
                        "day",
                        found.day().toString(),
                        "asked",
                        Movements.plain(asked),
                        "available",
                        Movements.plain(found.level().add(asked))));
    }
}
