// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I9 of documents that are closed to all but those who read the books: they are those of customers of whose erasure the audit
 * trail heard. One that is closed by hand would be hidden from who sold; one that is opened again shows who was erased.
 */
@Component(service = Invariant.class)
public final class ClosedTrail implements Invariant {

    @Activate
    public ClosedTrail(@Reference InvoiceTables tables) {}

    @Override
    public String id() {
        return "I9-closed";
    }

    @Override
    public String promise() {
        return "Closed are the documents of customers who were erased, and no others.";
    }

    /** A document with what closes it. */
    private record Document(String number, String customer, Instant recordedAt, boolean closed) {

        static Document of(Row row) {
            return new Document(
                    row.text(1), new PartyId(row.uuid(2)).toString(), row.instant(3), row.instantOrNull(4) != null);
        }

        /** What was written after an erasure is open: nothing closes it. */
        boolean isAs(@Nullable Instant erased) {
            return closed ? erased != null : erased == null || !recordedAt.isBefore(erased);
        }
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        Map<String, Document> documents = new HashMap<>();
        Map<String, Instant> before = erased(sql, call);
        sql.each(
                "select invoice_no, customer, recorded_at, blocked_at from invoice"
                        + " where company = ? and customer is not null",
                row -> documents.put(row.text(1), Document.of(row)),
                call.company());
        Map<String, Instant> after = erased(sql, call);
        documents.values().forEach(document -> {
            findings.checked(1);
            // An erasure meanwhile closes what was read open: the trail of before is asked for those.
            Map<String, Instant> erased = document.closed() ? after : before;
            findings.require(
                    document.isAs(erased.get(document.customer())),
                    "Invoice " + document.number() + ": it is " + (document.closed() ? "closed" : "open")
                            + ", and the audit trail says otherwise of its customer.");
        });
        return findings.verdict();
    }

    private static Map<String, Instant> erased(Sql sql, Call call) {
        Map<String, Instant> erased = new HashMap<>();
        sql.each(
                "select subject, happened_at from audit_trail where company = ? and action = ?",
                row -> erased.put(row.text(1), row.instant(2)),
                call.company(),
                "person.erased");
        return erased;
    }
}
