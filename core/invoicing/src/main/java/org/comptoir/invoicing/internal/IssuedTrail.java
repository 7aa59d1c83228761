// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.PartyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I9 of invoices: what only their rows say is what the audit trail, which is a chain of its own, heard when they were issued. */
@Component(service = Invariant.class)
public final class IssuedTrail implements Invariant {

    private static final String ISSUED = "invoice.issued";

    private final Json json;

    /** What the trail says of an invoice. */
    private record Heard(String actor, Detail detail) {}

    /** The facts of the trail's row. */
    record Detail(String number, String hash, String beside) {}

    @Activate
    public IssuedTrail(@Reference InvoiceTables tables, @Reference Json json) {
        this.json = json;
    }

    @Override
    public String id() {
        return "I9-invoices";
    }

    @Override
    public String promise() {
        return "The audit trail knows every invoice: its number and hash, who issued it, and whose it is.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        Map<String, Heard> heard = new HashMap<>();
        // Read last: an invoice that was seen is in the trail, and one that came meanwhile is left to the next proof.
        Map<String, Issued> issued = issued(sql, call);
        sql.each(
                "select subject, actor, detail from audit_trail where company = ? and action = ?",
                row -> heard.put(row.text(1), new Heard(row.text(2), json.read(row.text(3), Detail.class))),
                call.company(),
                ISSUED);
        issued.forEach((id, one) -> {
            findings.checked(1);
            findings.require(
                    one.as(heard.get(id)),
                    "Invoice " + one.number() + ": its row is not what the audit trail says of it.");
        });
        return findings.verdict();
    }

    /**
     * What the row of an invoice says.
     *
     * @param ended whether its term is over, so that the customer's code is no longer there
     */
    private record Issued(String number, String hash, String by, String beside, boolean ended) {

        boolean as(@org.jspecify.annotations.Nullable Heard heard) {
            return heard != null
                    && heard.equals(new Heard(
                            by, new Detail(number, hash, ended ? heard.detail().beside() : beside)));
        }
    }

    private static Map<String, Issued> issued(Sql sql, Call call) {
        Map<String, Issued> issued = new HashMap<>();
        sql.each(
                "select id, invoice_no, hash, recorded_by, root_id, rank_no, source_key, customer_code, customer,"
                        + " ended_at"
                        + " from invoice where company = ?",
                row -> issued.put(
                        new InvoiceId(row.uuid(1)).toString(),
                        new Issued(
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                beside(row).digest(),
                                row.instantOrNull(10) != null)),
                call.company());
        return issued;
    }

    private static KeptBeside beside(Row row) {
        UUID customer = row.uuidOrNull(9);
        return new KeptBeside(
                new InvoiceId(row.uuid(5)),
                row.integer(6),
                row.text(7),
                row.text(8),
                customer == null ? null : new PartyId(customer));
    }
}
