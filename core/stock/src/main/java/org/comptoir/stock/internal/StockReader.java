// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockMove;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.input.NumberCursor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.MoveId;

/** Reads levels and moves. */
final class StockReader {

    private static final String BETWEEN = "|";

    /** Derby is told which index to walk along, or it reads the whole table; to all others that is a comment. */
    private static final String LEVELS = "select " + BareLevel.COLUMNS
            + " from stock_level --DERBY-PROPERTIES constraint=STOCK_LEVEL_SKU\n where company = ?";

    private static final String MOVES = "select id, kind, warehouse, sku, quantity, unit_cost, value_minor, currency,"
            + " moved_on, recorded_at, source, reason, move_order from stock_move"
            + " --DERBY-PROPERTIES index=STOCK_MOVE_BY_SKU\n where company = ? and sku = ?";

    Map<String, StockLevel> levels(
            Sql sql, CompanyId company, String warehouse, Collection<String> skus, LocalDate by, Currency currency) {
        Map<String, BareLevel> found = new HashMap<>();
        sql.query(
                LEVELS + " and warehouse = ? and sku in ?",
                row -> found.put(row.text(2), BareLevel.read(row)),
                company,
                warehouse,
                new Sql.Keys(skus));
        Map<String, BigDecimal> inbound = inbound(sql, company, skus, by);
        Map<String, StockLevel> levels = new LinkedHashMap<>();
        for (String sku : skus) {
            BareLevel bare = found.getOrDefault(
                    sku,
                    new BareLevel(
                            warehouse, sku, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Money.zero(currency)));
            levels.put(sku, bare.with(inbound.getOrDefault(warehouse + BETWEEN + sku, BigDecimal.ZERO)));
        }
        return levels;
    }

    /** By warehouse, then by SKU; only what there is some of. */
    Map<String, Map<String, BigDecimal>> unreserved(
            Sql sql, CompanyId company, Collection<String> warehouses, Collection<String> skus) {
        Map<String, Map<String, BigDecimal>> free = new HashMap<>();
        sql.query(
                LEVELS + " and warehouse in ? and sku in ? and on_hand > reserved",
                row -> {
                    BareLevel bare = BareLevel.read(row);
                    return free.computeIfAbsent(bare.warehouse(), code -> new HashMap<>())
                            .put(bare.sku(), BareLevel.tidy(bare.onHand().subtract(bare.reserved())));
                },
                company,
                new Sql.In(warehouses),
                new Sql.Keys(skus));
        return free;
    }

    Page<StockLevel> list(Sql sql, CompanyId company, String search, PageRequest page) {
        int cut = page.cursor().indexOf(BETWEEN);
        if (cut < 0 && !page.cursor().isEmpty()) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
        String warehouse = cut < 0 ? "" : page.cursor().substring(0, cut);
        String sku = cut < 0 ? "" : page.cursor().substring(cut + 1);
        List<BareLevel> found = new ArrayList<>(next(
                sql, " and warehouse = ? and sku > ?", page.limit() + 1, company, warehouse, sku, pattern(search)));
        if (found.size() <= page.limit()) {
            found.addAll(next(
                    sql, " and warehouse > ?", page.limit() + 1 - found.size(), company, warehouse, pattern(search)));
        }
        List<BareLevel> shown = found.subList(0, Math.min(found.size(), page.limit()));
        List<StockLevel> levels = announced(sql, company, shown);
        boolean more = found.size() > page.limit();
        BareLevel last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(levels, last == null ? "" : last.warehouse() + BETWEEN + last.sku());
    }

    /** With all that is announced. */
    static List<StockLevel> announced(Sql sql, CompanyId company, List<BareLevel> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> inbound = inbound(
                sql, company, shown.stream().map(BareLevel::sku).distinct().toList(), StockRules.LAST_DAY);
        return shown.stream()
                .map(bare -> bare.with(inbound.getOrDefault(bare.warehouse() + BETWEEN + bare.sku(), BigDecimal.ZERO)))
                .toList();
    }

    private static List<BareLevel> next(Sql sql, String where, int limit, Object... args) {
        return sql.query(
                LEVELS + where + " and upper(sku) like ? escape '!'" + " order by warehouse, sku fetch first " + limit
                        + " rows only",
                BareLevel::read,
                args);
    }

    Page<StockMove> moves(Sql sql, CompanyId company, String sku, PageRequest page) {
        List<Long> orders = new ArrayList<>();
        List<StockMove> found = sql.query(
                MOVES + " and move_order < ? order by move_order desc fetch first " + (page.limit() + 1) + " rows only",
                row -> {
                    orders.add(row.number(13));
                    return move(row);
                },
                company,
                sku,
                NumberCursor.before(page));
        if (found.size() <= page.limit()) {
            return new Page<>(found, "");
        }
        return new Page<>(found.subList(0, page.limit()), Long.toString(orders.get(page.limit() - 1)));
    }

    Money value(Sql sql, CompanyId company, LocalDate asOf, Currency currency) {
        long minor = sql.first(
                        "select sum(value_minor) from stock_move where company = ? and moved_on <= ?",
                        row -> row.decimal(1).longValueExact(),
                        company,
                        StockRules.within(asOf))
                .orElse(0L);
        return new Money(minor, currency);
    }

    private static Map<String, BigDecimal> inbound(Sql sql, CompanyId company, Collection<String> skus, LocalDate by) {
        Map<String, BigDecimal> inbound = new HashMap<>();
        sql.query(
                "select warehouse, sku, sum(quantity) from stock_expected"
                        + " where company = ? and sku in ? and expected_on <= ? group by warehouse, sku",
                row -> inbound.put(row.text(1) + BETWEEN + row.text(2), row.decimal(3)),
                company,
                new Sql.Keys(skus),
                StockRules.within(by));
        return inbound;
    }

    /** What a SKU in capitals is like. */
    static String pattern(String search) {
        String escaped = search.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped.toUpperCase(Locale.ROOT) + "%";
    }

    private static StockMove move(Row row) {
        return new StockMove(
                new MoveId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                BareLevel.tidy(row.decimal(5)),
                BareLevel.tidy(row.decimal(6)),
                new Money(row.number(7), Currency.of(row.text(8))),
                row.date(9),
                row.instant(10),
                row.text(11),
                row.text(12));
    }
}
