// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The invoices of a company. A number is drawn, the content frozen and chained, and the entry posted in one transaction;
 * nothing of it can change afterwards. Numbers of a series are gapless and their dates never fall: a document dated
 * before the last of its series is refused with {@code invoice.date-before-last} (CGI ann. II art. 242 nonies A).
 */
@ProviderType
public interface Invoices {

    /**
     * Invoices what of an order was shipped and is not invoiced yet. Refused, in this order: {@code order.unknown},
     * {@code invoice.nothing-to-invoice}, {@code invoice.refused} (the pre-flight found something fatal; facts name the
     * first rule and field), {@code invoice.date-before-last}, {@code ledger.period-closed}.
     *
     * @param id the invoice's id, made by the caller
     */
    Invoice issue(InvoiceId id, OrderId order, LocalDate issuedOn, Call call);

    /** What the pre-flight says of invoicing this order now. Changes nothing. */
    List<InvoiceProblem> preflight(OrderId order, LocalDate issuedOn, Call call);

    /** Credits an invoice in part or whole. Refused: {@code invoice.unknown}, {@code invoice.over-credited}. */
    Invoice credit(InvoiceId invoice, CreditRequest request, Call call);

    /** Credits goods whose invoice is not in these books. Refused: {@code invoice.source-taken}. */
    Invoice creditFreely(FreeCreditRequest request, Call call);

    /** Refused: {@code invoice.unknown}. */
    Invoice get(InvoiceId id, Call call);

    /** The frozen content, byte for byte as it was chained. */
    Document original(InvoiceId id, Call call);

    /**
     * The invoice in a format. Rendered at the first request and kept; the same bytes ever after.
     *
     * @param format a format's name, such as {@code factur-x}; refused: {@code format.missing} names the formats there
     */
    Document rendered(InvoiceId id, String format, Call call);

    /** Newest first. @param type {@code 380}, {@code 381} or empty for both */
    Page<InvoiceSummary> list(String type, LocalDate from, LocalDate to, PageRequest page, Call call);
}
