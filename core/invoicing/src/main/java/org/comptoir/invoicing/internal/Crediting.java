// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.VatBreakdown;

/**
 * Makes a credit note on a part or the whole of an invoice.
 *
 * <p>The parts of a whole add up to the invoice to the cent, by line, by VAT group and in total: see {@link CreditedPart}.
 */
final class Crediting {

    private static final int QUANTITY_DECIMALS = 4;
    private static final int LONGEST_REASON = 200;

    private final Companies companies;
    private final SalesEntry entries;
    private final Mentions mentions;
    private final Ids ids;

    Crediting(Companies companies, SalesEntry entries, Mentions mentions, Ids ids) {
        this.companies = companies;
        this.entries = entries;
        this.mentions = mentions;
        this.ids = ids;
    }

    InvoiceDraft draft(CreditRequest request, InvoiceStore.Family family, Call call) {
        Invoice invoice = family.root();
        check(request, invoice);
        Credited before = Credited.by(family.creditNotes(), invoice.currency());
        List<InvoiceLine> lines = lines(request, invoice, before);
        List<VatPart> parts = family.parts().stream()
                .flatMap(part -> part(part, lines, before).stream())
                .toList();
        Company company = companies.get(call);
        Invoice document = document(request, invoice, lines, parts, company);
        return new InvoiceDraft(
                document,
                parts,
                family.customer(),
                family.customerCode(),
                "credit:" + request.id(),
                invoice.id(),
                family.creditNotes().size() + 1,
                entries.postings(
                        document,
                        parts,
                        family.customerCode(),
                        company.address().country(),
                        call));
    }

    private static void check(CreditRequest request, Invoice invoice) {
        Billing.requireDate(request.issuedOn());
        new Field("reason").required(request.reason(), LONGEST_REASON);
        requireInvoice(invoice);
        if (request.issuedOn().isBefore(invoice.issuedOn())) {
            throw ComptoirException.invalid("invoice.date-before-invoice", "issuedOn", request.issuedOn());
        }
    }

    private static void requireInvoice(Invoice invoice) {
        if (invoice.isCreditNote()) {
            throw new ComptoirException(
                    "invoice.not-an-invoice",
                    Fault.CONFLICT,
                    Map.of("field", "invoice", "invoice", invoice.id().toString(), "number", invoice.number()));
        }
    }

    /** How much of each line no credit note has taken, by its position. */
    static Map<Integer, BigDecimal> left(InvoiceStore.Family family) {
        requireInvoice(family.root());
        return left(
                family.root(), Credited.by(family.creditNotes(), family.root().currency()));
    }

    private static Map<Integer, BigDecimal> left(Invoice invoice, Credited before) {
        Map<Integer, BigDecimal> left = new LinkedHashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            left.put(line.position(), line.quantity().amount().subtract(before.quantity(line)));
        }
        return left;
    }

    private List<InvoiceLine> lines(CreditRequest request, Invoice invoice, Credited before) {
        Map<Integer, BigDecimal> wanted = wanted(request, invoice, before);
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            BigDecimal quantity = wanted.getOrDefault(line.position(), BigDecimal.ZERO);
            BigDecimal left = line.quantity().amount().subtract(before.quantity(line));
            if (quantity.compareTo(left) > 0) {
                throw overCredited(request, invoice, line, quantity, left);
            }
            if (quantity.signum() > 0) {
                lines.add(line(line, quantity, before));
            }
        }
        if (lines.isEmpty()) {
            throw new ComptoirException(
                    "invoice.over-credited",
                    Fault.CONFLICT,
                    Map.of(
                            "field",
                            "lines",
                            "invoice",
                            invoice.id().toString(),
                            "number",
                            invoice.number(),
                            "left",
                            "0"));
        }
        return lines;
    }

    private static Map<Integer, BigDecimal> wanted(CreditRequest request, Invoice invoice, Credited before) {
        if (request.lines().isEmpty()) {
            return left(invoice, before);
        }
        Map<Integer, BigDecimal> wanted = new LinkedHashMap<>();
        for (int i = 0; i < request.lines().size(); i++) {
            CreditRequest.Line line = request.lines().get(i);
            InvoiceLine invoiced = invoice.lines().stream()
                    .filter(known -> known.position() == line.position())
                    .findFirst()
                    .orElse(null);
            if (invoiced == null) {
                throw ComptoirException.invalid("invoice.line-unknown", field(i, "position"), line.position());
            }
            BigDecimal quantity = line.quantity();
            boolean sound = quantity != null
                    && quantity.signum() > 0
                    && quantity.stripTrailingZeros().scale() <= QUANTITY_DECIMALS;
            if (!sound) {
                throw ComptoirException.invalid("invoice.quantity", field(i, "quantity"), String.valueOf(quantity));
            }
            if (invoiced.quantity().unit().isCounted()
                    && quantity.stripTrailingZeros().scale() > 0) {
                throw ComptoirException.invalid("quantity.fraction", field(i, "quantity"), quantity);
            }
            wanted.merge(line.position(), quantity, BigDecimal::add);
        }
        return wanted;
    }

    /** How a refusal names a member of a line: a path into the request, from 0. */
    private static String field(int line, String member) {
        return "lines[" + line + "]." + member;
    }

    private InvoiceLine line(InvoiceLine line, BigDecimal quantity, Credited before) {
        return new InvoiceLine(
                new InvoiceLineId(ids.next()),
                line.position(),
                line.sku(),
                line.name(),
                new Quantity(quantity, line.quantity().unit()),
                line.price(),
                CreditedPart.net(line, quantity, before),
                line.category(),
                line.rate(),
                line.nature());
    }

    /** The part of a VAT group that these lines take, if any of them is in it. */
    private static Optional<VatPart> part(VatPart whole, List<InvoiceLine> lines, Credited before) {
        VatBreakdown shown = whole.shown();
        List<Money> nets = lines.stream()
                .filter(line ->
                        line.category().equals(shown.category()) && line.rate().equals(shown.rate()))
                .map(InvoiceLine::net)
                .toList();
        if (nets.isEmpty()) {
            return Optional.empty();
        }
        Money base = Money.sum(nets, shown.base().currency());
        VatBreakdown taken = new VatBreakdown(
                shown.category(),
                shown.rate(),
                base,
                CreditedPart.tax(shown, base, before),
                shown.exemptionCode(),
                shown.exemptionReason(),
                shown.payableTo(),
                shown.legalBasis());
        return Optional.of(new VatPart(taken, whole.account(), whole.returnBox()));
    }

    private Invoice document(
            CreditRequest request, Invoice invoice, List<InvoiceLine> lines, List<VatPart> parts, Company company) {
        LocalDate issuedOn = request.issuedOn();
        Series series = Series.of(Invoice.CREDIT_NOTE, issuedOn, mentions);
        List<VatBreakdown> vat = parts.stream().map(VatPart::shown).toList();
        Language language = new Language(invoice.language());
        return new Invoice(
                request.id(),
                company.id(),
                series.placeholder(),
                series.code(),
                0,
                Invoice.CREDIT_NOTE,
                issuedOn,
                invoice.suppliedOn(),
                issuedOn,
                Instant.EPOCH,
                invoice.order(),
                Process.of(lines),
                Parties.seller(company),
                invoice.buyer(),
                invoice.shipTo(),
                invoice.destination(),
                invoice.currency(),
                lines,
                vat,
                Totals.of(lines, vat, invoice.currency()),
                mentions.notes(
                        Parties.isFrench(company),
                        language,
                        Route.of(invoice),
                        new Field("reason").required(request.reason(), LONGEST_REASON)),
                PaymentTerms.undefined(""),
                List.of(new PrecedingInvoice(invoice.number(), invoice.issuedOn())),
                invoice.buyerReference(),
                invoice.language(),
                invoice.stamps());
    }

    private static ComptoirException overCredited(
            CreditRequest request, Invoice invoice, InvoiceLine line, BigDecimal asked, BigDecimal left) {
        int index = request.lines().stream()
                .map(CreditRequest.Line::position)
                .toList()
                .indexOf(line.position());
        return new ComptoirException(
                "invoice.over-credited",
                Fault.CONFLICT,
                Map.of(
                        "field", field(index, "quantity"),
                        "invoice", invoice.id().toString(),
                        "number", invoice.number(),
                        "position", Integer.toString(line.position()),
                        "asked", asked.stripTrailingZeros().toPlainString(),
                        "left", left.stripTrailingZeros().toPlainString()));
    }
}
