// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import org.comptoir.api.stock.StockFigures;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds up the moves; a level is never asked, so that the figures prove the levels. */
@Component(service = StockFigures.class)
public final class MovedFigures implements StockFigures {

    private final Units units;

    /** The tables are named so that they are there before the first question. */
    @Activate
    public MovedFigures(@Reference Units units, @Reference StockTables tables) {
        this.units = units;
    }

    @Override
    public Summary summary(Call call) {
        CompanyId company = call.company();
        return units.read(sql -> new Summary(
                sql.first(
                                "select sum(quantity) from stock_move where company = ? and kind = 'opening'",
                                row -> row.decimal(1),
                                company)
                        .orElse(BigDecimal.ZERO),
                sql.first("select sum(quantity) from stock_move where company = ?", row -> row.decimal(1), company)
                        .orElse(BigDecimal.ZERO),
                count(
                        sql,
                        "select count(*) from (select sku from stock_move where company = ? group by sku"
                                + " having sum(quantity) <> 0) as lying",
                        company),
                count(
                        sql,
                        "select count(distinct sku) from stock_move where company = ? and kind <> 'opening'",
                        company),
                count(sql, "select count(*) from stock_move where company = ? and kind = 'adjustment'", company)));
    }

    private static long count(Sql sql, String question, CompanyId company) {
        return sql.first(question, row -> row.number(1), company).orElse(0L);
    }
}
