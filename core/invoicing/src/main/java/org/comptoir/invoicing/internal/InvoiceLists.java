// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.invoice.IssuedTotals;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;

/** Issued documents as lists, counted and summed, always of one selection and of what the call reaches. */
final class InvoiceLists {

    private static final String TABLE = "invoice i";

    /** A closed document is one that its customer's erasure closed. */
    private static final String CLOSED = "i.blocked_at";

    /** A credit note takes off, though the amounts on it are positive. */
    private static final String SIGN = "case when i.doc_type = '" + Invoice.CREDIT_NOTE + "' then -1 else 1 end";

    private static final String SELECT =
            "select i.id, i.invoice_no, i.doc_type, i.issued_on, i.due_on, i.customer_code, i.customer_name, i.destination,"
                    + " i.currency, i.net_minor, i.vat_minor, i.gross_minor, i.hash from " + TABLE;

    private static final Keyset<InvoiceSummary> ROWS = new Keyset<>(
            "i.id",
            InvoiceSummary::id,
            List.of(
                    new Keyset.Key<>("number", "i.invoice_no", Keyset.Kind.TEXT, InvoiceSummary::number),
                    new Keyset.Key<>("issuedOn", "i.issued_on", Keyset.Kind.DAY, InvoiceSummary::issuedOn),
                    new Keyset.Key<>("customer", "i.customer_code", Keyset.Kind.TEXT, InvoiceSummary::customerCode),
                    new Keyset.Key<>(
                            "gross", "i.gross_minor * " + SIGN, Keyset.Kind.NUMBER, InvoiceLists::signedGross)));

    private static Object signedGross(InvoiceSummary row) {
        long minor = row.gross().minor();
        return row.type().equals(Invoice.CREDIT_NOTE) ? -minor : minor;
    }

    private static Conditions reached(Call call) {
        Conditions reached =
                Conditions.where("i.company = ?", call.company()).and(Reached.documents(call, "i.customer"));
        String open = Reached.notClosed(call, CLOSED);
        return open.isEmpty() ? reached : reached.and(CLOSED + " is null");
    }

    private static Conditions selected(IssuedSelection selection, Call call) {
        return reached(call)
                .oneOf("i.doc_type", selection.types())
                .same("i.customer", selection.customer())
                .same("i.order_id", selection.order())
                .search("i.search_text", selection.search())
                .within("i.issued_on", new DaySpan(selection.from(), selection.to()));
    }

    ListPage<InvoiceSummary> page(Sql sql, IssuedSelection selection, PageRequest page, Call call) {
        return ROWS.page(sql, SELECT, selected(selection, call), selection.sort(), page, InvoiceLists::summary);
    }

    Counted count(Sql sql, IssuedSelection selection, Call call) {
        return ROWS.count(sql, "from " + TABLE, selected(selection, call));
    }

    IssuedTotals totals(Sql sql, IssuedSelection selection, Call call) {
        Conditions selected = selected(selection, call);
        List<IssuedTotals.Sum> sums = sql.query(
                "select i.currency, count(*), sum(i.net_minor * " + SIGN + "), sum(i.vat_minor * " + SIGN
                        + "), sum(i.gross_minor * " + SIGN + ") from " + TABLE + selected.text()
                        + " group by i.currency order by i.currency",
                InvoiceLists::sum,
                selected.args());
        return new IssuedTotals(
                sums.stream().mapToLong(IssuedTotals.Sum::documents).sum(), sums);
    }

    /** The others of the same family; nothing where the call does not reach this one. */
    Optional<List<InvoiceSummary>> related(Sql sql, InvoiceId id, Call call) {
        Conditions own = reached(call).and("i.id = ?", id);
        Optional<UUID> root = sql.first("select i.root_id from " + TABLE + own.text(), row -> row.uuid(1), own.args());
        return root.map(of -> {
            Conditions family = reached(call).and("i.root_id = ?", of).and("i.id <> ?", id);
            return sql.query(SELECT + family.text() + " order by i.rank_no", InvoiceLists::summary, family.args());
        });
    }

    private static InvoiceSummary summary(Row row) {
        Currency currency = Currency.of(row.text(9));
        return new InvoiceSummary(
                new InvoiceId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.date(4),
                row.date(5),
                row.text(6),
                row.text(7),
                new CountryCode(row.text(8)),
                new Money(row.number(10), currency),
                new Money(row.number(11), currency),
                new Money(row.number(12), currency),
                row.text(13));
    }

    private static IssuedTotals.Sum sum(Row row) {
        Currency currency = Currency.of(row.text(1));
        return new IssuedTotals.Sum(
                row.number(2), money(row, 3, currency), money(row, 4, currency), money(row, 5, currency));
    }

    private static Money money(Row row, int column, Currency currency) {
        return new Money(row.decimal(column).longValueExact(), currency);
    }
}
