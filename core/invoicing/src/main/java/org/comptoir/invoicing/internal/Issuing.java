// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;

/**
 * Numbers, freezes, chains, stores and books a document, all in the caller's transaction. The heads of the chains that it
 * needs are taken at once and last, since every other issue waits for them.
 */
final class Issuing {

    private static final Chain SALES = new Chain("journal:" + SalesEntry.JOURNAL);
    private static final Chain AUDIT = new Chain("audit");

    private final Companies companies;
    private final Ledger ledger;
    private final InvoiceStore store;
    private final Json json;
    private final Ids ids;

    Issuing(Companies companies, Ledger ledger, InvoiceStore store, Json json, Ids ids) {
        this.companies = companies;
        this.ledger = ledger;
        this.store = store;
        this.json = json;
        this.ids = ids;
    }

    /**
     * What the event says.
     *
     * @param number the legal number
     * @param type {@code 380} or {@code 381}
     * @param customer the customer's code
     * @param gross with VAT
     */
    record InvoiceFact(String number, String type, String customer, Money gross) {}

    Invoice issue(Tx tx, InvoiceDraft draft) {
        LocalDate issuedOn = draft.document().issuedOn();
        requireNotAhead(issuedOn, tx.now(), tx.call());
        Series series = draft.series();
        if (draft.postings().isEmpty()) {
            tx.hold(series.chain(), AUDIT);
        } else {
            tx.hold(series.chain(), SALES, AUDIT);
        }
        Link next = tx.next(series.chain());
        if (issuedOn.isBefore(next.after())) {
            throw new ComptoirException(
                    "invoice.date-before-last",
                    Fault.CONFLICT,
                    Map.of(
                            "field", "issuedOn",
                            "value", issuedOn.toString(),
                            "series", series.code(),
                            "last", next.after().toString()));
        }
        Invoice issued = draft.numbered(next.number(), tx.now());
        byte[] frozen = json.canonical(issued);
        Link link = tx.append(series.chain(), frozen, issuedOn);
        store.insert(tx, issued, draft, frozen, link.hash());
        if (!draft.postings().isEmpty()) {
            post(issued, draft, tx);
        }
        tx.publish(
                "InvoiceIssued",
                issued.id(),
                new InvoiceFact(
                        issued.number(),
                        issued.type(),
                        draft.customerCode(),
                        issued.totals().gross()));
        tx.audit(
                "invoice.issued",
                issued.id().toString(),
                Map.of(
                        "number",
                        issued.number(),
                        "hash",
                        link.hash(),
                        "beside",
                        KeptBeside.of(draft).digest(),
                        "vat",
                        KeptBeside.vat(draft.parts())));
        return issued;
    }

    /** A document of a day to come would hold up every other of its series until then. */
    void requireNotAhead(LocalDate issuedOn, Instant now, Call call) {
        if (issuedOn.isAfter(companies.get(call).dayOf(now))) {
            throw ComptoirException.invalid("invoice.date", "issuedOn", issuedOn);
        }
    }

    /** The ledger knows a document's id by its source, and is the first to see that it is taken. */
    private void post(Invoice issued, InvoiceDraft draft, Tx tx) {
        try {
            ledger.post(SalesEntry.entry(new EntryId(ids.next()), issued, draft.postings()), tx.call());
        } catch (ComptoirException refused) {
            throw refused.code().equals("ledger.source-taken") ? idTaken(issued.id()) : refused;
        }
    }

    static ComptoirException idTaken(InvoiceId id) {
        return new ComptoirException("invoice.id-taken", Fault.CONFLICT, Map.of("field", "id", "value", id.toString()));
    }
}
