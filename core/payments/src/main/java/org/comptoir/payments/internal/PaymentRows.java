// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.api.payment.PaymentSummary;
import org.comptoir.api.payment.PaymentTotals;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PaymentId;

/** Payments as lists, counted and summed, always of one selection and of what the call reaches. */
final class PaymentRows {

    private static final String TABLE = "payment p";

    private static final String SELECT =
            "select p.id, p.gateway, p.order_id, p.reference, p.customer_code, p.customer_name, p.state, p.currency,"
                    + " p.amount_minor, p.refunded_minor, p.created_at from " + TABLE;

    private static final String TAKEN =
            "case when p.state in ('paid', 'partly-refunded', 'refunded') then p.amount_minor else 0 end";

    private static final Keyset<PaymentSummary> ROWS = new Keyset<>(
            "p.id",
            PaymentSummary::id,
            List.of(
                    new Keyset.Key<>("createdAt", "p.created_at", Keyset.Kind.MOMENT, PaymentSummary::createdAt),
                    new Keyset.Key<>("reference", "p.reference", Keyset.Kind.TEXT, PaymentSummary::reference),
                    new Keyset.Key<>("customer", "p.customer_code", Keyset.Kind.TEXT, PaymentSummary::customerCode),
                    new Keyset.Key<>("amount", "p.amount_minor", Keyset.Kind.NUMBER, row -> row.amount()
                            .minor())));

    private static Conditions reached(Call call) {
        return Conditions.where("p.company = ?", call.company()).and(Reached.documents(call, "p.customer"));
    }

    private static Conditions selected(PaymentSelection selection, ZoneId zone, Call call) {
        Conditions selected = reached(call)
                .oneOf("p.state", selection.states())
                .same("p.gateway", selection.gateway().isEmpty() ? null : selection.gateway())
                .same("p.customer", selection.customer())
                .same("p.order_id", selection.order())
                .search("p.search_text", selection.search());
        if (!selection.from().equals(DaySpan.EARLIEST)) {
            selected = selected.and("p.created_at >= ?", beginning(selection.from(), zone));
        }
        return selection.to().equals(DaySpan.LATEST)
                ? selected
                : selected.and("p.created_at < ?", beginning(selection.to().plusDays(1), zone));
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    ListPage<PaymentSummary> page(Sql sql, PaymentSelection selection, PageRequest page, ZoneId zone, Call call) {
        return ROWS.page(
                sql, SELECT, selected(selection, zone, call), selection.sort(), page, row -> summary(row, zone));
    }

    Counted count(Sql sql, PaymentSelection selection, ZoneId zone, Call call) {
        return ROWS.count(sql, "from " + TABLE, selected(selection, zone, call));
    }

    PaymentTotals totals(Sql sql, PaymentSelection selection, ZoneId zone, Call call) {
        Conditions selected = selected(selection, zone, call);
        List<PaymentTotals.Sum> sums = sql.query(
                "select p.currency, count(*), sum(p.amount_minor), sum(" + TAKEN + "), sum(p.refunded_minor) from "
                        + TABLE + selected.text() + " group by p.currency order by p.currency",
                PaymentRows::sum,
                selected.args());
        return new PaymentTotals(
                sums.stream().mapToLong(PaymentTotals.Sum::payments).sum(), sums);
    }

    /** Nothing where the call does not reach the payment. */
    Optional<Map<String, EntryId>> entries(Sql sql, PaymentId id, Call call) {
        Conditions one = reached(call).and("p.id = ?", id);
        if (sql.first("select p.id from " + TABLE + one.text(), row -> true, one.args())
                .isEmpty()) {
            return Optional.empty();
        }
        Map<String, EntryId> entries = new LinkedHashMap<>();
        sql.each(
                "select id, entry_id from payment_act where company = ? and payment_id = ? and entry_id is not null"
                        + " order by created_at, id",
                row -> entries.put(row.uuid(1).toString(), new EntryId(row.uuid(2))),
                call.company(),
                id);
        return Optional.of(entries);
    }

    Optional<PaymentId> ofAct(Sql sql, UUID act, Call call) {
        Conditions one = reached(call).and("a.id = ?", act);
        return sql.first(
                "select p.id from " + TABLE + " join payment_act a on a.company = p.company and a.payment_id = p.id"
                        + one.text(),
                row -> new PaymentId(row.uuid(1)),
                one.args());
    }

    private static PaymentSummary summary(Row row, ZoneId zone) {
        Currency currency = Currency.of(row.text(8));
        Instant createdAt = row.instant(11);
        return new PaymentSummary(
                new PaymentId(row.uuid(1)),
                row.text(2),
                new OrderId(row.uuid(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                new Money(row.number(9), currency),
                new Money(row.number(10), currency),
                createdAt,
                LocalDate.ofInstant(createdAt, zone));
    }

    private static PaymentTotals.Sum sum(Row row) {
        Currency currency = Currency.of(row.text(1));
        return new PaymentTotals.Sum(
                row.number(2), money(row, 3, currency), money(row, 4, currency), money(row, 5, currency));
    }

    private static Money money(Row row, int column, Currency currency) {
        return new Money(row.decimal(column).longValueExact(), currency);
    }
}
