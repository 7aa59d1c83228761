// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.Tx;

/** Goods that suppliers have promised. */
final class Announcements {

    private static final String WITHDRAW = "delete from stock_expected where company = ? and source = ?";

    /** Puts these in the place of what the source announced before. */
    void replace(Tx tx, String source, String warehouse, List<StockLine> lines, LocalDate expectedOn) {
        tx.update(WITHDRAW, tx.call().company(), source);
        SortedMap<String, BigDecimal> quantities = new TreeMap<>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), BigDecimal::add));
        quantities.forEach((sku, quantity) -> tx.later(
                "insert into stock_expected"
                        + " (company, source, warehouse, sku, quantity, expected_on, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                source,
                warehouse,
                sku,
                quantity,
                expectedOn,
                tx.now(),
                tx.call().actor().toString()));
    }

    /** What has come is no longer to come. */
    void arrived(Tx tx, String source) {
        tx.later(WITHDRAW, tx.call().company(), source);
    }
}
