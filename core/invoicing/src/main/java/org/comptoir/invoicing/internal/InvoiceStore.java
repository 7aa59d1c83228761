// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceTotals;
import org.jspecify.annotations.Nullable;

/** The tables of invoices. Rows are added and never changed. */
final class InvoiceStore {

    private static final String CLOSED = "blocked_at";
    private static final int LONGEST_SEARCH_TEXT = 520;

    private final Json json;

    InvoiceStore(Json json) {
        this.json = json;
    }

    /**
     * An invoice with its credit notes.
     *
     * @param root the invoice
     * @param customer whose; null where no customer of these books is known
     * @param customerCode its code
     * @param parts its VAT with the accounts
     * @param creditNotes on it, first first
     */
    record Family(
            Invoice root,
            @Nullable PartyId customer,
            String customerCode,
            List<VatPart> parts,
            List<Invoice> creditNotes) {}

    void insert(Tx tx, Invoice invoice, InvoiceDraft draft, byte[] frozen, String hash) {
        InvoiceTotals totals = invoice.totals();
        tx.later(
                "insert into invoice (company, id, doc_type, series, sequence_no, invoice_no, issued_on, due_on, order_id,"
                        + " root_id, rank_no, source_key, customer_code, customer_name, destination, currency, net_minor,"
                        + " vat_minor, gross_minor, line_count, content, sha256, hash, recorded_at, recorded_by,"
                        + " customer, search_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?)",
                tx.call().company(),
                invoice.id(),
                invoice.type(),
                invoice.series(),
                invoice.sequence(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.order(),
                draft.root(),
                draft.rank(),
                draft.sourceKey(),
                draft.customerCode(),
                invoice.buyer().name(),
                invoice.destination().code(),
                invoice.currency().code(),
                totals.net().minor(),
                totals.vat().minor(),
                totals.gross().minor(),
                invoice.lines().size(),
                frozen,
                new Sha256().add(frozen).hex(),
                hash,
                tx.now(),
                tx.call().actor().toString(),
                draft.customer(),
                SearchText.of(
                                LONGEST_SEARCH_TEXT,
                                invoice.number(),
                                draft.customerCode(),
                                invoice.buyer().name())
                        .folded());
        int rank = 0;
        for (VatPart part : draft.parts()) {
            insert(tx, invoice.id(), ++rank, part);
        }
    }

    private static void insert(Tx tx, InvoiceId invoice, int rank, VatPart part) {
        tx.later(
                "insert into invoice_vat (company, invoice_id, part_no, vat_category, vat_rate, base_minor, tax_minor,"
                        + " payable_to, revenue, return_box) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                invoice,
                rank,
                part.shown().category().code(),
                part.shown().rate().percent(),
                part.shown().base().minor(),
                part.shown().tax().minor(),
                part.shown().payableTo().code(),
                part.account(),
                part.returnBox());
    }

    /** Whoever's document it is: a fact outside is credited once for all. */
    boolean knows(Sql sql, CompanyId company, String sourceKey) {
        return sql.first("select id from invoice where company = ? and source_key = ?", row -> true, company, sourceKey)
                .orElse(false);
    }

    /** Of one that the call reaches. */
    Optional<byte[]> content(Sql sql, Call call, InvoiceId id) {
        Reached reached = Reached.documents(call, "customer");
        return sql.first(
                "select content from invoice where company = ? and id = ?" + reached.and()
                        + Reached.notClosed(call, CLOSED),
                row -> row.bytes(1),
                reached.after(call.company(), id));
    }

    /** One that the call reaches. */
    Optional<Invoice> find(Sql sql, Call call, InvoiceId id) {
        return content(sql, call, id).map(this::thaw);
    }

    /** What was issued, while its term lasts. Refused: {@code invoice.ended}. */
    static byte[] there(byte[] content) {
        if (content.length == 0) {
            throw new ComptoirException("invoice.ended", Fault.GONE, Map.of());
        }
        return content;
    }

    private Invoice thaw(byte[] content) {
        there(content);
        return json.read(content, Invoice.class);
    }

    /** An invoice that the call reaches, its credit notes and its VAT: two round trips. */
    Optional<Family> family(Sql sql, Call call, InvoiceId id) {
        Reached reached = Reached.documents(call, "customer");
        List<String> customerCodes = new ArrayList<>();
        List<@Nullable PartyId> customers = new ArrayList<>();
        List<Invoice> documents = sql.query(
                "select content, customer_code, customer from invoice where company = ? and root_id = ?" + reached.and()
                        + Reached.notClosed(call, CLOSED)
                        + " order by rank_no",
                row -> {
                    customerCodes.add(row.text(2));
                    UUID customer = row.uuidOrNull(3);
                    customers.add(customer == null ? null : new PartyId(customer));
                    return thaw(row.bytes(1));
                },
                reached.after(call.company(), id));
        if (documents.isEmpty()) {
            // A credit note on another invoice is no root, but it is there.
            return find(sql, call, id).map(note -> new Family(note, null, "", List.of(), List.of()));
        }
        Invoice root = documents.get(0);
        return Optional.of(new Family(
                root,
                customers.get(0),
                customerCodes.get(0),
                parts(sql, call.company(), root),
                documents.subList(1, documents.size())));
    }

    /** What the document shows, with the accounts of the table. */
    private static List<VatPart> parts(Sql sql, CompanyId company, Invoice invoice) {
        record Booked(VatCategory category, Rate rate, String account, String returnBox) {}
        List<Booked> booked = sql.query(
                "select vat_category, vat_rate, revenue, return_box from invoice_vat"
                        + " where company = ? and invoice_id = ? order by part_no",
                row -> new Booked(new VatCategory(row.text(1)), new Rate(row.decimal(2)), row.text(3), row.text(4)),
                company,
                invoice.id());
        return invoice.vat().stream()
                .flatMap(shown -> booked.stream()
                        .filter(part -> part.category().equals(shown.category())
                                && part.rate().equals(shown.rate()))
                        .map(part -> new VatPart(shown, part.account(), part.returnBox())))
                .toList();
    }

    /** A document as it was rendered first, of an invoice that the call reaches. */
    Optional<Document> rendered(Sql sql, Call call, InvoiceId id, String format) {
        Reached reached = Reached.documents(call, "i.customer");
        return sql.first(
                "select d.file_name, d.media_type, d.content, d.sha256 from invoice_document d join invoice i"
                        + " on i.company = d.company and i.id = d.invoice_id"
                        + " where d.company = ? and d.invoice_id = ? and d.format = ?" + reached.and()
                        + Reached.notClosed(call, "i." + CLOSED),
                row -> intact(new Document(row.text(1), row.text(2), row.bytes(3)), row.text(4), id, format),
                reached.after(call.company(), id, format));
    }

    private static Document intact(Document document, String sha256, InvoiceId id, String format) {
        if (!document.sha256().equals(sha256)) {
            throw new ComptoirException(
                    "document.damaged", Fault.INTERNAL, Map.of("invoice", id.toString(), "format", format));
        }
        return document;
    }

    void insertRendered(Tx tx, InvoiceId id, String format, PluginStamp plugin, Document document) {
        tx.later(
                "insert into invoice_document (company, invoice_id, format, plugin_id, plugin_version, plugin_digest,"
                        + " file_name, media_type, content, sha256, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                id,
                format,
                plugin.id(),
                plugin.version(),
                plugin.digest(),
                document.fileName(),
                document.mediaType(),
                document.content(),
                document.sha256(),
                tx.now(),
                tx.call().actor().toString());
    }
}
