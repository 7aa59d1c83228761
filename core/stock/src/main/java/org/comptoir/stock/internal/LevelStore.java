// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Changes levels by guarded updates, one an item, in the order of the SKUs, so that two changes of the same items queue
 * and never lock each other out. From its update on, a unit has an item to itself until it ends.
 */
final class LevelStore {

    private static final String STAMP = ", changed_at = ?, changed_by = ?, version = version + 1"
            + " where company = ? and warehouse = ? and sku = ?";

    private static final String RESERVE =
            "update stock_level set reserved = reserved + ?" + STAMP + " and on_hand - reserved >= ?";

    private static final String RELEASE =
            "update stock_level set reserved = reserved - ?" + STAMP + " and reserved >= ?";

    private static final String SHIP =
            "update stock_level set on_hand = on_hand - ?, reserved = reserved - ?" + STAMP + " and reserved >= ?";

    private static final String LOSE =
            "update stock_level set on_hand = on_hand - ?" + STAMP + " and on_hand - reserved >= ?";

    private static final String FIND = "update stock_level set on_hand = on_hand + ?" + STAMP;

    /**
     * Levels as they are now.
     *
     * @param bySku what lies there
     * @param free what of it is not promised, by SKU
     * @param promised what of it is promised, by SKU
     * @param lastMoved the youngest day that it moved on, by SKU
     * @param sourceTaken whether moves of the source are there
     */
    record Found(
            Map<String, Level> bySku,
            Map<String, BigDecimal> free,
            Map<String, BigDecimal> promised,
            Map<String, LocalDate> lastMoved,
            boolean sourceTaken) {

        /** The level of an item whose row this unit has updated, so that it is there. */
        Level level(String sku) {
            return Objects.requireNonNull(bySku.get(sku), sku);
        }

        LocalDate lastMovedOn(String sku) {
            return Objects.requireNonNull(lastMoved.get(sku), sku);
        }
    }

    /** Promises; returns the SKUs of which there was too little, or nothing at all. */
    List<String> reserve(Tx tx, String warehouse, SortedMap<String, BigDecimal> quantities) {
        return guarded(tx, RESERVE, 1, true, warehouse, quantities);
    }

    List<String> release(Tx tx, String warehouse, SortedMap<String, BigDecimal> quantities) {
        return guarded(tx, RELEASE, 1, true, warehouse, quantities);
    }

    List<String> ship(Tx tx, String warehouse, SortedMap<String, BigDecimal> quantities) {
        return guarded(tx, SHIP, 2, true, warehouse, quantities);
    }

    List<String> lose(Tx tx, String warehouse, SortedMap<String, BigDecimal> quantities) {
        return guarded(tx, LOSE, 1, true, warehouse, quantities);
    }

    /** Adds to what lies there; returns the SKUs that have no level yet. */
    List<String> find(Tx tx, String warehouse, SortedMap<String, BigDecimal> quantities) {
        return guarded(tx, FIND, 1, false, warehouse, quantities);
    }

    private static List<String> guarded(
            Tx tx, String sql, int changed, boolean guard, String warehouse, SortedMap<String, BigDecimal> quantities) {
        List<@Nullable Object[]> rows = new ArrayList<>(quantities.size());
        quantities.forEach((sku, quantity) -> {
            List<Object> row = new ArrayList<>();
            for (int i = 0; i < changed; i++) {
                row.add(quantity);
            }
            row.addAll(List.of(tx.now(), tx.call().actor().toString(), tx.call().company(), warehouse, sku));
            if (guard) {
                row.add(quantity);
            }
            rows.add(row.toArray());
        });
        int[] counts = tx.batch(sql, rows);
        List<String> unchanged = new ArrayList<>();
        int i = 0;
        for (String sku : quantities.keySet()) {
            if (counts[i++] == 0) {
                unchanged.add(sku);
            }
        }
        return unchanged;
    }

    Found read(Sql sql, CompanyId company, String warehouse, Collection<String> skus, String source) {
        Map<String, Level> bySku = new HashMap<>();
        Map<String, BigDecimal> free = new HashMap<>();
        Map<String, BigDecimal> promised = new HashMap<>();
        Map<String, LocalDate> lastMoved = new HashMap<>();
        boolean[] taken = new boolean[1];
        sql.query(
                "select sku, on_hand, reserved, average_cost, value_minor, currency, last_moved_on,"
                        + " (select count(*) from stock_move where company = ? and source = ? and line_no = 1)"
                        + " from stock_level where company = ? and warehouse = ? and sku in ?",
                row -> {
                    String sku = row.text(1);
                    BigDecimal onHand = row.decimal(2);
                    Money value = new Money(row.number(5), Currency.of(row.text(6)));
                    bySku.put(sku, new Level(sku, onHand, row.decimal(4), value));
                    free.put(sku, onHand.subtract(row.decimal(3)));
                    promised.put(sku, row.decimal(3));
                    lastMoved.put(sku, row.date(7));
                    taken[0] = row.number(8) > 0;
                    return sku;
                },
                company,
                source,
                company,
                warehouse,
                new Sql.Keys(skus));
        return new Found(bySku, free, promised, lastMoved, taken[0]);
    }

    /** Whoever else makes one of these levels at the same moment makes this unit run again and find it. */
    void create(Tx tx, Change change, Collection<Level> levels) {
        if (levels.isEmpty()) {
            return;
        }
        String actor = tx.call().actor().toString();
        List<@Nullable Object[]> rows = new ArrayList<>(levels.size());
        for (Level level : levels) {
            rows.add(new Object[] {
                tx.call().company(),
                change.warehouse(),
                level.sku(),
                level.sku() + " " + change.warehouse(),
                level.onHand(),
                BigDecimal.ZERO,
                level.averageCost(),
                level.value().minor(),
                level.value().currency().code(),
                change.on(),
                tx.now(),
                actor,
                tx.now(),
                actor
            });
        }
        try {
            tx.batch(
                    "insert into stock_level (company, warehouse, sku, list_place, on_hand, reserved, average_cost, value_minor,"
                            + " currency, last_moved_on, created_at, created_by, changed_at, changed_by, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    rows);
        } catch (DuplicateKey second) {
            throw new TransientConflict(second);
        }
    }

    /** Writes cost, value and the last day down with the end of the unit: it has the items to itself since its first update. */
    void value(Tx tx, Change change, Collection<Level> levels) {
        for (Level level : levels) {
            tx.later(
                    "update stock_level set average_cost = ?, value_minor = ?,"
                            + " last_moved_on = case when last_moved_on < ? then ? else last_moved_on end"
                            + " where company = ? and warehouse = ? and sku = ?",
                    level.averageCost(),
                    level.value().minor(),
                    change.on(),
                    change.on(),
                    tx.call().company(),
                    change.warehouse(),
                    level.sku());
        }
    }
}
