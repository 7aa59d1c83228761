// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
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
     * Invoices an order, once, when all of it has shipped; what came back before is left out. Refused, in this order:
     * {@code order.unknown}, {@code invoice.partly-shipped} (ship the rest or give it up first), {@code
     * invoice.nothing-to-invoice} (nothing of it shipped and stayed, or it is invoiced), {@code invoice.date} (before 2000, or
     * ahead of the company's day), {@code invoice.date-before-supply}, {@code plugin.answer-invalid}, {@code payment.method-missing} (the company has an
     * account, and no plugin knows transfers), {@code invoice.refused} (the pre-flight found something
     * fatal; facts name the first rule and field), {@code invoice.date-before-last}, {@code ledger.day-ahead}, {@code
     * ledger.period-closed},
     * {@code invoice.id-taken}.
     *
     * @param id the invoice's id, made by the caller
     */
    @Writes("invoices")
    Invoice issue(InvoiceId id, OrderId order, LocalDate issuedOn, Call call);

    /**
     * What the pre-flight says of invoicing this order now; before the goods have left, as if all that is still ordered
     * had. Changes nothing. Refused: {@code order.unknown}, {@code invoice.nothing-to-invoice}, {@code invoice.date}, {@code
     * invoice.date-before-supply}.
     */
    @Reads("invoices")
    List<InvoiceProblem> preflight(OrderId order, LocalDate issuedOn, Call call);

    /**
     * What the rules find in an issued document as it stands, by the formats that are there now: the same that were asked
     * before its issue, unless a plugin came, went or learnt since. Changes nothing. Refused: {@code invoice.unknown}, {@code
     * invoice.ended}, and what a plugin that does not answer brings.
     */
    @Reads("invoices")
    List<InvoiceProblem> check(InvoiceId id, Call call);

    /**
     * What {@link #issue} would make of an order now, without a number and without writing; before the goods have left, as if
     * all that is still ordered had. No format is asked. Refused as {@link #preflight}.
     */
    @Reads("invoices")
    Invoice quote(OrderId order, LocalDate issuedOn, Call call);

    /**
     * Credits an invoice in part or whole; moves no goods. The parts of a whole add up to the invoice to the cent, so the
     * VAT of one part may lie a cent beside base x rate. Refused, in this order: {@code invoice.unknown}, {@code
     * invoice.date}, {@code field.missing} (no reason), {@code field.too-long}, {@code field.control-character}, {@code
     * invoice.not-an-invoice}, {@code invoice.date-before-invoice}, {@code invoice.line-unknown}, {@code
     * invoice.quantity}, {@code quantity.fraction} (a part of what is counted one by one), {@code
     * invoice.over-credited}, {@code invoice.credit-of-nothing} (it would come to 0.00), {@code invoice.refused}, {@code
     * invoice.date-before-last}, {@code ledger.day-ahead}, {@code ledger.period-closed}, {@code invoice.id-taken}.
     */
    @Writes("invoices")
    Invoice credit(InvoiceId invoice, CreditRequest request, Call call);

    /**
     * How much of each line of an invoice no credit note has taken, by its position. Refused: {@code invoice.unknown}, {@code
     * invoice.not-an-invoice}.
     */
    @Reads("invoices")
    Map<Integer, BigDecimal> creditable(InvoiceId invoice, Call call);

    /**
     * What {@link #credit} would make of it now, without a number and without writing. Refused as that, but for what the series
     * and the ledger say, and {@code invoice.id-taken}.
     */
    @Reads("invoices")
    Invoice quoteCredit(InvoiceId invoice, CreditRequest request, Call call);

    /**
     * Credits goods whose invoice is not in these books. No format is asked whether it likes the document, which was
     * issued elsewhere; its order is the id of zeros. Refused: {@code invoice.date}, {@code field.too-long}, what {@link
     * org.comptoir.api.order.Orders#quote} and {@link org.comptoir.api.stock.Stock#takeBack} refuse, {@code
     * invoice.source-taken}, {@code invoice.id-taken}.
     */
    @Writes("invoices")
    Invoice creditFreely(FreeCreditRequest request, Call call);

    /** Refused: {@code invoice.unknown}, {@code invoice.ended} (its term is over and its customer was erased). */
    @Reads("invoices")
    Invoice get(InvoiceId id, Call call);

    /** The frozen content, byte for byte as it was chained. */
    @Reads("invoices")
    Document original(InvoiceId id, Call call);

    /**
     * The invoice in a format. Rendered at the first request and kept; the same bytes ever after.
     *
     * @param format a format's name, such as {@code factur-x}; refused: {@code format.missing} names the formats there,
     *     {@code invoice.not-rendered} the plugin's reason
     */
    @Reads("invoices")
    Document rendered(InvoiceId id, String format, Call call);

    /**
     * The documents of a period in a format, each as {@link #rendered}, the newest first; the audit trail says so before the
     * first of them. A document that somebody looks at by itself is read, and the trail says nothing of it. Refused: {@code
     * invoice.type-unknown}, and what {@link #rendered} refuses.
     */
    @NotForPlugins
    void export(InvoiceSelection selection, InvoiceFiles files, Call call) throws IOException;

    /** The formats that plugins write now, by name. */
    @Reads("invoices")
    List<String> formats(Call call);

    /**
     * Newest first. Refused: {@code invoice.type-unknown}, {@code date.reversed}, {@code page.cursor}.
     *
     * @param type {@code 380}, {@code 381} or empty for both
     */
    @Reads("invoices")
    default Page<InvoiceSummary> list(String type, LocalDate from, LocalDate to, PageRequest page, Call call) {
        List<String> types = type.isEmpty() ? List.of() : List.of(type);
        return list(IssuedSelection.ALL.of(types).between(from, to), page, call).onwards();
    }

    /**
     * The documents of a selection. Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor} (also
     * one of another sort).
     */
    @Reads("invoices")
    ListPage<InvoiceSummary> list(IssuedSelection selection, PageRequest page, Call call);

    /** How many there are. Refused: {@code search.too-long}, {@code field.control-character}. */
    @Reads("invoices")
    Counted count(IssuedSelection selection, Call call);

    /** What they come to; goes through all of them. Refused as {@link #count}. */
    @Reads("invoices")
    IssuedTotals totals(IssuedSelection selection, Call call);

    /**
     * All of them as rows on their way out, one by one; the audit trail says so before the first. Refused as {@link #count},
     * and whatever the consumer throws.
     */
    @NotForPlugins
    void export(IssuedSelection selection, Consumer<InvoiceSummary> consumer, Call call);

    /**
     * The documents that belong to this one, as far as the call reaches: of an invoice its credit notes, of a credit note its
     * invoice and the other notes on it; in the order in which they were issued. Refused: {@code invoice.unknown}.
     */
    @Reads("invoices")
    List<InvoiceSummary> related(InvoiceId id, Call call);
}
