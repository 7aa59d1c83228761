// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Quantity;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.VatBreakdown;

/** Makes an invoice of a shipped order. Reads and asks plugins; writes nothing. */
final class Billing {

    private static final String SHIPPED = "shipped";
    private static final String PARTLY_SHIPPED = "partly-shipped";
    private static final Set<String> TO_SHIP = Set.of("draft", "to-approve", "confirmed", PARTLY_SHIPPED);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final Companies companies;
    private final Customers customers;
    private final PaymentDemands payments;
    private final SalesEntry entries;
    private final Mentions mentions;
    private final Ids ids;

    Billing(
            Companies companies,
            Customers customers,
            PaymentDemands payments,
            SalesEntry entries,
            Mentions mentions,
            Ids ids) {
        this.companies = companies;
        this.customers = customers;
        this.payments = payments;
        this.entries = entries;
        this.mentions = mentions;
        this.ids = ids;
    }

    InvoiceDraft draft(InvoiceId id, Order order, LocalDate issuedOn, Call call) {
        List<InvoiceLine> lines = lines(order, Billing::kept);
        if (order.state().equals(PARTLY_SHIPPED)) {
            throw notBillable("invoice.partly-shipped", order);
        }
        if (!order.state().equals(SHIPPED) || lines.isEmpty()) {
            throw notBillable("invoice.nothing-to-invoice", order);
        }
        return draft(id, order, lines, issuedOn, call);
    }

    /** What the invoice will be; of an order that has not wholly shipped, as if what is still ordered had. */
    InvoiceDraft foresee(InvoiceId id, Order order, LocalDate issuedOn, Call call) {
        if (!TO_SHIP.contains(order.state())) {
            return draft(id, order, issuedOn, call);
        }
        List<InvoiceLine> lines = lines(order, Billing::ordered);
        if (lines.isEmpty()) {
            throw notBillable("invoice.nothing-to-invoice", order);
        }
        return draft(id, order, lines, issuedOn, call);
    }

    private InvoiceDraft draft(InvoiceId id, Order order, List<InvoiceLine> lines, LocalDate issuedOn, Call call) {
        requireDate(issuedOn, order.suppliedOn());
        Company company = companies.get(call);
        Customer customer = customers.get(order.customer(), call);
        List<VatPart> parts = parts(order.vat(), lines, order);
        Invoice document = document(id, order, issuedOn, company, customer, lines, parts, call);
        return new InvoiceDraft(
                document,
                parts,
                customer.id(),
                customer.code(),
                "order:" + order.id(),
                id,
                0,
                entries.postings(
                        document, parts, customer.code(), company.address().country(), call));
    }

    /** An order has one invoice: it waits for the last parcel, or until what is left is given up. */
    private static ComptoirException notBillable(String code, Order order) {
        return new ComptoirException(
                code,
                Fault.CONFLICT,
                Map.of(
                        "field", "order",
                        "value", order.id().toString(),
                        "order", order.id().toString(),
                        "state", order.state()));
    }

    /** A date that law and formats know, and not before the goods left. */
    private static void requireDate(LocalDate issuedOn, LocalDate suppliedOn) {
        requireDate(issuedOn);
        if (issuedOn.isBefore(suppliedOn)) {
            throw new ComptoirException(
                    "invoice.date-before-supply",
                    Fault.INVALID,
                    Map.of("field", "issuedOn", "value", issuedOn.toString(), "suppliedOn", suppliedOn.toString()));
        }
    }

    static void requireDate(LocalDate issuedOn) {
        if (issuedOn == null) {
            throw ComptoirException.invalid("invoice.date", "issuedOn");
        }
        if (issuedOn.isBefore(FIRST_DAY) || issuedOn.isAfter(LAST_DAY)) {
            throw ComptoirException.invalid("invoice.date", "issuedOn", issuedOn);
        }
    }

    /** What shipped and did not come back. */
    private static BigDecimal kept(OrderLine line) {
        return line.shipped().subtract(line.returned());
    }

    /** What was not given up and did not come back. */
    private static BigDecimal ordered(OrderLine line) {
        return line.quantity().amount().subtract(line.cancelled()).subtract(line.returned());
    }

    private List<InvoiceLine> lines(Order order, Function<OrderLine, BigDecimal> billed) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            BigDecimal amount = billed.apply(line);
            if (amount.signum() > 0) {
                Quantity quantity = new Quantity(amount, line.quantity().unit());
                lines.add(new InvoiceLine(
                        new InvoiceLineId(ids.next()),
                        line.position(),
                        line.sku(),
                        line.name(),
                        quantity,
                        line.price(),
                        line.price().times(quantity, RoundingMode.HALF_UP),
                        line.category(),
                        line.rate(),
                        line.nature()));
            }
        }
        return lines;
    }

    private static List<VatPart> parts(List<OrderVat> groups, List<InvoiceLine> lines, Order order) {
        List<VatPart> parts = new ArrayList<>();
        for (OrderVat group : groups) {
            List<Money> nets = lines.stream()
                    .filter(line -> line.category().equals(group.category())
                            && line.rate().equals(group.rate()))
                    .map(InvoiceLine::net)
                    .toList();
            if (!nets.isEmpty()) {
                Money base = Money.sum(nets, order.currency());
                parts.add(part(group, base, group.rate().of(base, RoundingMode.HALF_UP)));
            }
        }
        return parts;
    }

    static VatPart part(OrderVat group, Money base, Money tax) {
        VatBreakdown shown = new VatBreakdown(
                group.category(),
                group.rate(),
                base,
                tax,
                group.exemptionCode(),
                group.mention(),
                group.payableTo(),
                group.legalBasis());
        return new VatPart(shown, group.account(), group.returnBox());
    }

    private Invoice document(
            InvoiceId id,
            Order order,
            LocalDate issuedOn,
            Company company,
            Customer customer,
            List<InvoiceLine> lines,
            List<VatPart> parts,
            Call call) {
        List<VatBreakdown> vat = parts.stream().map(VatPart::shown).toList();
        var totals = Totals.of(lines, vat, order.currency());
        Series series = Series.of(Invoice.INVOICE, issuedOn, mentions);
        Language language = new Language(customer.language());
        LocalDate dueOn = customer.terms().dueOn(issuedOn);
        PaymentDemands.Agreed payment = payments.of(
                company,
                order.number(),
                totals.payable(),
                dueOn,
                language,
                language.terms(customer.terms(), dueOn),
                call);
        Set<PluginStamp> stamps = new LinkedHashSet<>(order.stamps());
        payment.stamp().ifPresent(stamps::add);
        return new Invoice(
                id,
                company.id(),
                series.placeholder(),
                series.code(),
                0,
                Invoice.INVOICE,
                issuedOn,
                order.suppliedOn(),
                dueOn,
                Instant.EPOCH,
                order.id(),
                Process.of(lines),
                Parties.seller(company),
                Parties.buyer(customer),
                order.shipTo(),
                order.shipTo().country(),
                order.currency(),
                lines,
                vat,
                totals,
                mentions.notes(Parties.isFrench(company), language, Route.between(company, customer), ""),
                payment.terms(),
                List.of(),
                order.reference(),
                customer.language(),
                List.copyOf(stamps));
    }
}
