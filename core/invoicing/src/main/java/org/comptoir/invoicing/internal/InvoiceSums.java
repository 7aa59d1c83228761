// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.VatBreakdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I6 of invoices: the sums of every frozen document whose term lasts, and the columns beside it that repeat it. */
@Component(service = Invariant.class)
public final class InvoiceSums implements Invariant {

    private final Json json;
    private final Clock clock;

    @Activate
    public InvoiceSums(@Reference InvoiceTables tables, @Reference Json json, @Reference Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "I6-invoices";
    }

    @Override
    public String promise() {
        return "On every invoice lines and VAT add up to the total to the cent, and the figures kept beside it agree.";
    }

    private record Sums(long base, long tax) {
        Sums plus(Sums other) {
            return new Sums(base + other.base, tax + other.tax);
        }
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        Map<String, Sums> wanted = new HashMap<>();
        sql.each(
                "select invoice_no, content, net_minor, vat_minor, gross_minor, line_count, issued_on, customer_name,"
                        + " destination, id, doc_type, series, sequence_no, due_on, order_id, currency, recorded_at,"
                        + " ended_at from invoice where company = ?",
                row -> {
                    if (!Retention.hasEnded(row.date(7), row.instantOrNull(18), clock.instant())) {
                        check(row, wanted, findings);
                    }
                },
                call.company());
        // Read after the documents, so that each that was seen has its rows.
        Map<String, Sums> kept = new HashMap<>();
        sql.each(
                "select i.invoice_no, v.base_minor, v.tax_minor from invoice_vat v"
                        + " join invoice i on i.company = v.company and i.id = v.invoice_id where v.company = ?",
                row -> kept.merge(row.text(1), new Sums(row.number(2), row.number(3)), Sums::plus),
                call.company());
        wanted.forEach((number, sums) -> findings.require(
                sums.equals(kept.get(number)), "Invoice " + number + ": the VAT beside it is not its own."));
        return findings.verdict();
    }

    private void check(Row row, Map<String, Sums> wanted, Findings findings) {
        findings.checked(1);
        String name = "Invoice " + row.text(1);
        Invoice invoice;
        try {
            invoice = json.read(row.bytes(2), Invoice.class);
        } catch (IllegalStateException unreadable) {
            findings.breach(name + ": its content is no invoice.");
            return;
        }
        findings.require(addsUp(invoice), name + ": lines and VAT do not add up to its total.");
        findings.require(agrees(invoice, row), name + ": the figures beside it are not its own.");
        InvoiceTotals totals = invoice.totals();
        wanted.put(row.text(1), new Sums(totals.net().minor(), totals.vat().minor()));
    }

    private static boolean agrees(Invoice invoice, Row row) {
        InvoiceTotals totals = invoice.totals();
        return invoice.number().equals(row.text(1))
                && totals.net().minor() == row.number(3)
                && totals.vat().minor() == row.number(4)
                && totals.gross().minor() == row.number(5)
                && invoice.lines().size() == row.integer(6)
                && invoice.issuedOn().equals(row.date(7))
                && invoice.buyer().name().equals(row.text(8))
                && invoice.destination().code().equals(row.text(9))
                && isSame(invoice, row);
    }

    private static boolean isSame(Invoice invoice, Row row) {
        return invoice.id().value().equals(row.uuid(10))
                && invoice.type().equals(row.text(11))
                && invoice.series().equals(row.text(12))
                && invoice.sequence() == row.number(13)
                && invoice.dueOn().equals(row.date(14))
                && invoice.order().value().equals(row.uuid(15))
                && invoice.currency().code().equals(row.text(16))
                && invoice.recordedAt().equals(row.instant(17));
    }

    private static boolean addsUp(Invoice invoice) {
        InvoiceTotals totals = invoice.totals();
        Money lines =
                sum(invoice, invoice.lines().stream().map(InvoiceLine::net).toList());
        Money bases =
                sum(invoice, invoice.vat().stream().map(VatBreakdown::base).toList());
        Money taxes = sum(invoice, invoice.vat().stream().map(VatBreakdown::tax).toList());
        return lines.equals(totals.lines())
                && lines.equals(totals.net())
                && bases.equals(lines)
                && taxes.equals(totals.vat())
                && lines.plus(taxes).equals(totals.gross())
                && totals.gross().minus(totals.prepaid()).equals(totals.payable());
    }

    private static Money sum(Invoice invoice, List<Money> amounts) {
        return Money.sum(amounts, invoice.currency());
    }
}
