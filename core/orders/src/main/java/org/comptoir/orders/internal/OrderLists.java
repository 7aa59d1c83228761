// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.List;
import java.util.function.Function;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;

/** Orders as lists: whole or as a row each, counted and summed, always of one selection and of what the call reaches. */
final class OrderLists {

    private static final String SELECT_ROW =
            "select o.id, o.order_no, o.state, o.customer, o.customer_code, o.ordered_on, o.warehouse, o.reference,"
                    + " o.currency, o.net_minor, o.tax_minor, o.gross_minor from sales_order o";

    private static final Keyset<OrderSummary> ROWS =
            keyset(OrderSummary::id, OrderSummary::orderedOn, OrderSummary::customerCode, row -> row.gross()
                    .minor());

    private static final Keyset<OrderRows.Header> HEADERS = keyset(
            OrderRows.Header::id, OrderRows.Header::orderedOn, OrderRows.Header::customerCode, header -> header.gross()
                    .minor());

    private final OrderRows rows;

    OrderLists(OrderRows rows) {
        this.rows = rows;
    }

    private static <R> Keyset<R> keyset(
            Function<R, org.comptoir.model.id.Id> id,
            Function<R, Object> day,
            Function<R, Object> code,
            Function<R, Object> gross) {
        return new Keyset<>(
                "o.id",
                id,
                List.of(
                        new Keyset.Key<>("orderedOn", "o.ordered_on", Keyset.Kind.DAY, day),
                        new Keyset.Key<>("customer", "o.customer_code", Keyset.Kind.TEXT, code),
                        new Keyset.Key<>("gross", "o.gross_minor", Keyset.Kind.NUMBER, gross)));
    }

    private static Conditions reached(OrderSelection selection, Call call) {
        return Conditions.where("o.company = ?", call.company())
                .oneOf("o.state", selection.states())
                .same("o.customer", selection.customer())
                .search("o.search_text", selection.search())
                .search("lower(o.order_no)", selection.number())
                .and(Reached.made(call, "o.customer", "o.created_by"))
                .within("o.ordered_on", new DaySpan(selection.from(), selection.to()));
    }

    /** One row each; what customers are called is another module's to say. */
    ListPage<OrderSummary> summaries(Sql sql, OrderSelection selection, PageRequest page, Call call) {
        return ROWS.page(sql, SELECT_ROW, reached(selection, call), selection.sort(), page, OrderLists::summary);
    }

    private static OrderSummary summary(Row row) {
        Currency currency = Currency.of(row.text(9));
        return new OrderSummary(
                new OrderId(row.uuid(1)),
                row.text(2),
                row.text(3),
                new PartyId(row.uuid(4)),
                row.text(5),
                "",
                row.date(6),
                row.text(7),
                row.text(8),
                new Money(row.number(10), currency),
                new Money(row.number(11), currency),
                new Money(row.number(12), currency));
    }

    /** Headers, then their lines: two round trips. */
    ListPage<Order> whole(Sql sql, OrderSelection selection, PageRequest page, Call call) {
        ListPage<OrderRows.Header> headers = HEADERS.page(
                sql, OrderRows.SELECT_HEADER, reached(selection, call), selection.sort(), page, rows::header);
        OrderRows.Lines lines = rows.lines(headers.items());
        sql.query(
                OrderRows.SELECT_LINES + " where l.company = ? and l.order_id in ? order by l.order_id, l.line_no",
                lines,
                call.company(),
                new Sql.Keys(headers.items().stream().map(OrderRows.Header::id).toList()));
        return new ListPage<>(
                headers.items().stream()
                        .map(header -> header.order(lines.of(header.id())))
                        .toList(),
                headers.previous(),
                headers.next());
    }

    Counted count(Sql sql, OrderSelection selection, Call call) {
        return ROWS.count(sql, "from sales_order o", reached(selection, call));
    }

    OrderTotals totals(Sql sql, OrderSelection selection, Call call) {
        Conditions reached = reached(selection, call);
        List<OrderTotals.Sum> sums = sql.query(
                "select o.currency, count(*), sum(o.net_minor), sum(o.tax_minor), sum(o.gross_minor)"
                        + " from sales_order o"
                        + reached.text() + " group by o.currency order by o.currency",
                OrderLists::sum,
                reached.args());
        return new OrderTotals(sums.stream().mapToLong(OrderTotals.Sum::orders).sum(), sums);
    }

    private static OrderTotals.Sum sum(Row row) {
        Currency currency = Currency.of(row.text(1));
        return new OrderTotals.Sum(
                row.number(2), money(row, 3, currency), money(row, 4, currency), money(row, 5, currency));
    }

    private static Money money(Row row, int column, Currency currency) {
        return new Money(row.decimal(column).longValueExact(), currency);
    }
}
