// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** The warehouses of all companies. Each has {@code main}, asked for or not. None is ever removed. */
final class Warehouses {

    static final String MAIN = "main";

    private record Known(CompanyId company, String code) {}

    private final Set<Known> known = ConcurrentHashMap.newKeySet();

    void requireFor(Tx tx, String code) {
        Known wanted = new Known(tx.call().company(), code);
        if (!code.equals(MAIN) && !known.contains(wanted)) {
            require(tx, tx.call().company(), code);
            tx.afterCommit(() -> known.add(wanted));
        }
    }

    void require(Sql sql, CompanyId company, String code) {
        if (code.equals(MAIN)) {
            return;
        }
        boolean there = sql.first(
                        "select code from stock_warehouse where company = ? and code = ?",
                        row -> row.text(1),
                        company,
                        code)
                .isPresent();
        if (!there) {
            throw new ComptoirException(
                    "warehouse.unknown",
                    Fault.NOT_FOUND,
                    Map.of(ComptoirException.FIELD, "warehouse", ComptoirException.VALUE, code));
        }
    }

    /** @param home the company's own country, where each lies that was told no other */
    Page<Warehouse> list(Sql sql, CompanyId company, CountryCode home, PageRequest page) {
        SortedMap<String, Warehouse> found = new TreeMap<>();
        // Also there where nobody gave it a name; a row of its own overwrites this one.
        found.put(MAIN, new Warehouse(MAIN, MAIN, home));
        sql.each(
                "select code, label, country from stock_warehouse where company = ? and code > ? order by code"
                        + " fetch first " + (page.limit() + 1) + " rows only",
                row -> found.put(row.text(1), warehouse(row, home)),
                company,
                page.cursor());
        List<Warehouse> after = found.values().stream()
                .filter(there -> there.code().compareTo(page.cursor()) > 0)
                .toList();
        boolean more = after.size() > page.limit();
        List<Warehouse> shown = more ? after.subList(0, page.limit()) : after;
        return new Page<>(shown, more ? shown.get(shown.size() - 1).code() : "");
    }

    private static Warehouse warehouse(Row row, CountryCode home) {
        String country = row.text(3);
        return new Warehouse(row.text(1), row.text(2), country.isEmpty() ? home : new CountryCode(country));
    }

    /** @param country null leaves what is there, at first the company's own */
    Warehouse put(Tx tx, String code, String label, @Nullable CountryCode country, CountryCode home) {
        CompanyId company = tx.call().company();
        String actor = tx.call().actor().toString();
        String told = country == null ? "" : country.code();
        int renamed = tx.update(
                "update stock_warehouse set label = ?, country = case when ? = 1 then country else ? end,"
                        + " changed_at = ?, changed_by = ?, version = version + 1 where company = ? and code = ?",
                label,
                country == null ? 1 : 0,
                told,
                tx.now(),
                actor,
                company,
                code);
        if (renamed == 0) {
            try {
                tx.update(
                        "insert into stock_warehouse"
                                + " (company, code, label, country, created_at, created_by, changed_at, changed_by,"
                                + " version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        company,
                        code,
                        label,
                        told,
                        tx.now(),
                        actor,
                        tx.now(),
                        actor);
            } catch (DuplicateKey second) {
                throw new TransientConflict(second);
            }
        }
        return tx.first(
                        "select code, label, country from stock_warehouse where company = ? and code = ?",
                        row -> warehouse(row, home),
                        company,
                        code)
                .orElseThrow();
    }
}
