// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I3: the levels are what the moves add up to, nothing is promised twice, and account 37 says the same. */
@Component(service = Invariant.class)
public final class LevelsProven implements Invariant {

    /** How often both sides are read again when goods moved between the two readings. */
    private static final int TRIES = 20;

    private final Ledger ledger;

    @Activate
    public LevelsProven(@Reference StockTables tables, @Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String id() {
        return "I3-stock";
    }

    @Override
    public String promise() {
        return "On hand and value are the sums of the moves, on no day less than nothing lay there,"
                + " no more is reserved than lies there,"
                + " and the stock's value is the balance of account 37.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        CompanyId company = call.company();
        levels(sql, company, findings);
        strays(sql, company, findings);
        days(sql, company, findings);
        account(sql, call, findings);
        return findings.verdict();
    }

    private static void levels(Sql sql, CompanyId company, Findings findings) {
        sql.each(
                "select l.warehouse, l.sku, l.on_hand, l.reserved, l.value_minor, m.quantity, m.value_minor"
                        + " from stock_level l left join (select warehouse, sku, sum(quantity) as quantity,"
                        + " sum(value_minor) as value_minor from stock_move where company = ? group by warehouse, sku) m"
                        + " on m.warehouse = l.warehouse and m.sku = l.sku where l.company = ?",
                row -> {
                    findings.checked(1);
                    String item = row.text(2) + " in " + row.text(1);
                    if (row.decimal(3).compareTo(row.decimal(6)) != 0) {
                        findings.breach(
                                item + ": on hand " + row.decimal(3) + ", its moves add up to " + row.decimal(6) + ".");
                    }
                    if (row.decimal(4).signum() < 0 || row.decimal(4).compareTo(row.decimal(3)) > 0) {
                        findings.breach(item + ": reserved " + row.decimal(4) + " of " + row.decimal(3) + ".");
                    }
                    if (row.decimal(5).compareTo(row.decimal(7)) != 0) {
                        findings.breach(item + ": value " + row.number(5) + " minor units, its moves add up to "
                                + row.decimal(7) + ".");
                    }
                    if (row.decimal(3).signum() == 0 && row.number(5) != 0) {
                        findings.breach(
                                item + ": nothing is there, and it is worth " + row.number(5) + " minor units.");
                    }
                },
                company,
                company);
    }

    /** Names the first day of each time that an item was short; the moves of one day count together. */
    private static void days(Sql sql, CompanyId company, Findings findings) {
        Running running = new Running();
        sql.each(
                "select warehouse, sku, moved_on, sum(quantity) from stock_move where company = ?"
                        + " group by warehouse, sku, moved_on order by warehouse, sku, moved_on",
                row -> {
                    String item = row.text(2) + " in " + row.text(1);
                    if (running.fallsShort(item, row.decimal(4))) {
                        findings.breach(item + ": " + running.level + " lay there on " + row.date(3) + ".");
                    }
                },
                company);
    }

    /** The level of one item at a time, a day after the other. */
    private static final class Running {

        private String item = "";
        private BigDecimal level = BigDecimal.ZERO;

        /** Whether it goes below nothing with this day. */
        boolean fallsShort(String moved, BigDecimal quantity) {
            BigDecimal before = moved.equals(item) ? level : BigDecimal.ZERO;
            item = moved;
            level = before.add(quantity);
            return level.signum() < 0 && before.signum() >= 0;
        }
    }

    private static void strays(Sql sql, CompanyId company, Findings findings) {
        sql.each(
                "select m.warehouse, m.sku, count(*) from stock_move m where m.company = ? and not exists"
                        + " (select 1 from stock_level l where l.company = m.company and l.warehouse = m.warehouse"
                        + " and l.sku = m.sku) group by m.warehouse, m.sku",
                row -> findings.breach(
                        row.text(2) + " in " + row.text(1) + ": has " + row.number(3) + " moves and no level."),
                company);
    }

    private void account(Sql sql, Call call, Findings findings) {
        StockAccount account = new StockAccount(ledger, call);
        long before = value(sql, call.company());
        for (int attempt = 1; ; attempt++) {
            long booked = ledger.recount(LocalDate.MIN, LocalDate.MAX, call).stream()
                    .filter(balance -> account.holds(balance.account()))
                    .map(Balance::balance)
                    .mapToLong(balance -> balance.minor())
                    .sum();
            long after = value(sql, call.company());
            if (booked == after || booked == before) {
                return;
            }
            if (before == after || attempt == TRIES) {
                findings.breach("The stock is worth " + after + " minor units, account " + account.name() + " holds "
                        + booked + ".");
                return;
            }
            before = after;
        }
    }

    private static long value(Sql sql, CompanyId company) {
        return sql.first(
                        "select sum(value_minor) from stock_level where company = ?",
                        row -> row.decimal(1).longValueExact(),
                        company)
                .orElse(0L);
    }
}
