// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.invoice.FreeCreditRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.VatBreakdown;

/** Makes a credit note for goods whose invoice is not in these books: priced and taxed like an order of its day. */
final class FreeCrediting {

    /** Where a document has no order. */
    static final OrderId NO_ORDER = new OrderId(new UUID(0, 0));

    private static final int LONGEST_NUMBER = 100;

    private final Companies companies;
    private final Customers customers;
    private final Orders orders;
    private final SalesEntry entries;
    private final Mentions mentions;
    private final Ids ids;

    FreeCrediting(
            Companies companies, Customers customers, Orders orders, SalesEntry entries, Mentions mentions, Ids ids) {
        this.companies = companies;
        this.customers = customers;
        this.orders = orders;
        this.entries = entries;
        this.mentions = mentions;
        this.ids = ids;
    }

    /**
     * @param invoice the credit note
     * @param goods what goes back into stock
     */
    record Draft(InvoiceDraft invoice, List<StockLine> goods) {}

    Draft draft(FreeCreditRequest request, Call call) {
        Billing.requireDate(request.issuedOn());
        String corrects = new Field("corrects").optional(request.corrects(), LONGEST_NUMBER);
        Order priced = orders.quote(asOrder(request), call);
        Company company = companies.get(call);
        Customer customer = customer(request.customerCode(), call);
        List<VatPart> parts = priced.vat().stream()
                .map(group -> Billing.part(group, group.base(), group.tax()))
                .toList();
        Invoice document = document(request, corrects, priced, company, customer, parts);
        InvoiceDraft draft = new InvoiceDraft(
                document,
                parts,
                customer.id(),
                customer.code(),
                sourceKey(request),
                request.id(),
                0,
                entries.postings(
                        document, parts, customer.code(), company.address().country(), call));
        return new Draft(draft, goods(priced));
    }

    private static OrderRequest asOrder(FreeCreditRequest request) {
        return new OrderRequest(
                request.customerCode(),
                request.issuedOn(),
                request.currency(),
                request.warehouse(),
                "",
                request.source(),
                request.sourceRef(),
                request.shipTo(),
                request.lines());
    }

    static String sourceKey(FreeCreditRequest request) {
        String source = request.source().strip();
        return source.isEmpty()
                ? "credit:" + request.id()
                : "source:" + source.length() + ":" + source + ":"
                        + request.sourceRef().strip();
    }

    /** Found a moment ago by the quote; still, somebody may have renamed it. */
    private Customer customer(String code, Call call) {
        Customer customer = customers.byCodes(List.of(code), call).get(code);
        if (customer == null) {
            throw new ComptoirException(
                    "customer.unknown", Fault.NOT_FOUND, Map.of("field", "customerCode", "value", code));
        }
        return customer;
    }

    private static List<StockLine> goods(Order priced) {
        return priced.lines().stream()
                .filter(line -> line.nature().equals("goods"))
                .map(line -> new StockLine(line.sku(), line.quantity().amount()))
                .toList();
    }

    private InvoiceLine line(OrderLine line) {
        return new InvoiceLine(
                new InvoiceLineId(ids.next()),
                line.position(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.price(),
                line.net(),
                line.category(),
                line.rate(),
                line.nature());
    }

    private Invoice document(
            FreeCreditRequest request,
            String corrects,
            Order priced,
            Company company,
            Customer customer,
            List<VatPart> parts) {
        LocalDate issuedOn = request.issuedOn();
        Series series = Series.of(Invoice.CREDIT_NOTE, issuedOn, mentions);
        List<InvoiceLine> lines = priced.lines().stream().map(this::line).toList();
        List<VatBreakdown> vat = parts.stream().map(VatPart::shown).toList();
        Language language = new Language(customer.language());
        String remark = corrects.isEmpty() ? "" : language.correctsElsewhere(corrects);
        return new Invoice(
                request.id(),
                company.id(),
                series.placeholder(),
                series.code(),
                0,
                Invoice.CREDIT_NOTE,
                issuedOn,
                issuedOn,
                issuedOn,
                Instant.EPOCH,
                NO_ORDER,
                Process.of(lines),
                Parties.seller(company),
                Parties.buyer(customer),
                priced.shipTo(),
                priced.shipTo().country(),
                request.currency(),
                lines,
                vat,
                Totals.of(lines, vat, request.currency()),
                mentions.notes(Parties.isFrench(company), language, Route.between(company, customer), remark),
                PaymentTerms.undefined(""),
                List.of(),
                request.sourceRef().strip(),
                customer.language(),
                priced.stamps());
    }
}
