// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What issued documents say of people. The law keeps it; what an erasure does is to close it to all but those who read the
 * books.
 */
@Component(service = PersonalRecords.class)
public final class InvoiceRecords implements PersonalRecords {

    private static final String BASIS = "C. com. art. L123-22, CGI ann. II art. 242 nonies A";

    /** Rows from before the customer was kept are told by its code. */
    private static final String OF_CUSTOMER = "(customer = :id or customer is null and customer_code in :codes)";

    private static final String OF_INVOICES =
            "invoice_id in (select id from invoice where company = :company and " + OF_CUSTOMER + ")";

    private final Units units;
    private final Invoices invoices;

    @Activate
    public InvoiceRecords(@Reference InvoiceTables tables, @Reference Units units, @Reference Invoices invoices) {
        this.units = units;
        this.invoices = invoices;
    }

    @Override
    public String module() {
        return "invoicing";
    }

    @Override
    public Set<String> toldInEvents() {
        return Set.of("customer");
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("invoice")
                        .plain("doc_type", "series", "invoice_no", "source_key", "destination", "currency")
                        .plain("sha256", "hash", "recorded_by")
                        .kept("customer_code", Trace::pseudonym)
                        .kept("customer_name", Trace::pseudonym)
                        .kept("search_text", Trace::pseudonym)
                        .kept("content")
                        .code("customer_code")
                        .id("id", InvoiceId::new)
                        .ofCustomer(OF_CUSTOMER)
                        .shownToUser("recorded_by = :actor")
                        .keptFrom("issued_on", BASIS, "ended_at")
                        .build(),
                PersonalTable.named("invoice_vat")
                        .plain("vat_category", "payable_to", "revenue", "return_box")
                        .ofCustomer(OF_INVOICES)
                        .build(),
                PersonalTable.named("invoice_document")
                        .plain("format", "plugin_id", "plugin_version", "plugin_digest", "file_name", "media_type")
                        .plain("sha256", "created_by")
                        .kept("content")
                        .ofCustomer(OF_INVOICES)
                        .rowsKeptFrom("created_at", BASIS)
                        .build());
    }

    /** Closes the documents. */
    @Override
    public void erase(Tx tx, Trace trace) {
        if (trace.subject().kind() == Kind.CUSTOMER) {
            tx.update(
                    "update invoice set blocked_at = ? where company = ? and customer = ? and blocked_at is null",
                    tx.now(),
                    trace.company(),
                    trace.subject().id());
        }
    }

    /** As they were issued, and in each format that there is. */
    @Override
    public void documents(Trace trace, Call call, Documents documents) throws IOException {
        if (trace.subject().kind() != Kind.CUSTOMER) {
            return;
        }
        List<InvoiceId> issued = units.read(sql -> sql.query(
                "select id from invoice where company = ? and customer = ? order by issued_on, id",
                row -> new InvoiceId(row.uuid(1)),
                trace.company(),
                trace.subject().id()));
        List<String> formats = issued.isEmpty() ? List.of() : invoices.formats(call);
        for (InvoiceId id : issued) {
            documents.add(invoices.original(id, call));
            Set<String> all = new TreeSet<>(formats);
            all.addAll(kept(id, trace));
            for (String format : all) {
                rendered(id, format, call, documents);
            }
        }
    }

    /** Formats that it was made in, whatever became of their plugins. */
    private List<String> kept(InvoiceId id, Trace trace) {
        return units.read(sql -> sql.query(
                "select format from invoice_document where company = ? and invoice_id = ?",
                row -> row.text(1),
                trace.company(),
                id));
    }

    /** A format that cannot be had now does not keep somebody from the rest: the original says all of it. */
    private void rendered(InvoiceId id, String format, Call call, Documents documents) throws IOException {
        Document document;
        try {
            document = invoices.rendered(id, format, call);
        } catch (ComptoirException ill) {
            return;
        }
        documents.add(document);
    }
}
