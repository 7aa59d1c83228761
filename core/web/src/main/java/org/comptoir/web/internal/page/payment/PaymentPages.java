// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentLists;
import org.comptoir.api.payment.Payments;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PaymentId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One payment: what it pays, what its service was asked and answered, and how that is booked. */
@Component(service = Pages.class)
public final class PaymentPages implements Pages {

    /** An order has an invoice, and few credit notes. */
    private static final int MOST_DOCUMENTS = 20;

    private final Payments payments;
    private final PaymentLists lists;
    private final Orders orders;
    private final Invoices invoices;
    private final Companies companies;

    @Activate
    public PaymentPages(
            @Reference Payments payments,
            @Reference PaymentLists lists,
            @Reference Orders orders,
            @Reference Invoices invoices,
            @Reference Companies companies) {
        this.payments = payments;
        this.lists = lists;
        this.orders = orders;
        this.invoices = invoices;
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PaymentListPages.PATH + "/{id}", PaymentListPages.ACCESS, visit -> Answer.page(view(visit))),
                Route.get(PaymentListPages.PATH + "/acts/{act}", PaymentListPages.ACCESS, this::ofAct));
    }

    /** An entry names the act that it books: from there one comes to the payment. */
    private Answer ofAct(Visit visit) {
        return Answer.see(PaymentListPages.PATH + "/" + lists.ofAct(visit.value("act"), visit.call()));
    }

    private PaymentView view(Visit visit) {
        Payment payment = payments.get(PaymentId.parse(visit.value("id")), visit.call());
        Reader reader = Reader.of(visit.session());
        Optional<Order> order = reader.allows("order:r") ? order(payment, visit) : Optional.empty();
        return new PaymentView(
                payment,
                order.map(Order::number).orElse(""),
                order.filter(it -> reader.allows("customer:r"))
                        .map(it -> it.customer().toString())
                        .orElse(""),
                reader.allows("invoice:r") ? documents(payment, visit) : List.of(),
                reader.allows("ledger:r") ? lists.entries(payment.id(), visit.call()) : Map.of(),
                companies.get(visit.call()).zone());
    }

    private List<InvoiceSummary> documents(Payment payment, Visit visit) {
        IssuedSelection its = IssuedSelection.ALL.about(payment.order());
        return invoices.list(its, PageRequest.first(MOST_DOCUMENTS), visit.call())
                .items();
    }

    /** Somebody may see a payment and not its order. */
    private Optional<Order> order(Payment payment, Visit visit) {
        try {
            return Optional.of(orders.get(payment.order(), visit.call()));
        } catch (ComptoirException unknown) {
            if (unknown.fault() != Fault.NOT_FOUND) {
                throw unknown;
            }
            return Optional.empty();
        }
    }
}
