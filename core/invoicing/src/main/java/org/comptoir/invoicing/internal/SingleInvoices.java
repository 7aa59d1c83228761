// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I7 of invoices: an order is invoiced once, a credit of another system is taken once. */
@Component(service = Invariant.class)
public final class SingleInvoices implements Invariant {

    @Activate
    public SingleInvoices(@Reference InvoiceTables tables) {}

    @Override
    public String id() {
        return "I7-invoices";
    }

    @Override
    public String promise() {
        return "Each order has at most one invoice, and each credit of another system at most one credit note.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        sql.each(
                "select order_id, count(*) from invoice where company = ? and doc_type = '380'"
                        + " group by order_id having count(*) > 1",
                row -> findings.breach(
                        "The order " + new OrderId(row.uuid(1)) + " has " + row.number(2) + " invoices."),
                call.company());
        sql.each(
                "select id, order_id, doc_type, source_key, invoice_no from invoice where company = ?",
                row -> {
                    findings.checked(1);
                    String key = row.text(4);
                    boolean kept = row.text(3).equals("380")
                            ? key.equals("order:" + new OrderId(row.uuid(2)))
                            : key.equals("credit:" + new InvoiceId(row.uuid(1))) || key.startsWith("source:");
                    findings.require(kept, "Document " + row.text(5) + " is not kept under the fact that it is about.");
                },
                call.company());
        return findings.verdict();
    }
}
