// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.PaymentId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedNumber;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One payment: what it pays, what its service was asked and answered, and how that is booked. */
@Component(service = Pages.class)
public final class PaymentPages implements Pages {

    /** Asks the service that holds the money. */
    static final Access WRITES = Access.needs("payment:w");

    /** Money on its way out. */
    static final Access REFUNDS = Access.needsConfirmed("payment:w");

    static final String AMOUNT = "amount";

    private static final String PAYMENT = PaymentListPages.PATH + "/{id}";
    private static final Map<String, String> FIELDS =
            Map.of("payment.amount", AMOUNT, "payment.over-refunded", AMOUNT, "money.", AMOUNT, "field.", "reason");

    /** An order has an invoice, and few credit notes. */
    private static final int MOST_DOCUMENTS = 20;

    private final Payments payments;
    private final PaymentLists lists;
    private final Orders orders;
    private final Invoices invoices;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public PaymentPages(
            @Reference Payments payments,
            @Reference PaymentLists lists,
            @Reference Orders orders,
            @Reference Invoices invoices,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.payments = payments;
        this.lists = lists;
        this.orders = orders;
        this.invoices = invoices;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PAYMENT, PaymentListPages.ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.get(PaymentListPages.PATH + "/acts/{act}", PaymentListPages.ACCESS, this::ofAct),
                Route.post(PAYMENT + "/capture", WRITES, visit -> act(visit, payments::capture, "payment-captured")),
                Route.post(PAYMENT + "/cancel", WRITES, visit -> act(visit, payments::cancel, "payment-cancelled")),
                Route.post(PAYMENT + "/refund", REFUNDS, this::refund));
    }

    /** An entry names the act that it books: from there one comes to the payment. */
    private Answer ofAct(Visit visit) {
        return Answer.see(PaymentListPages.PATH + "/" + lists.ofAct(visit.value("act"), visit.call()));
    }

    private static PaymentId id(Visit visit) {
        return PaymentId.parse(visit.value("id"));
    }

    private Answer act(Visit visit, BiFunction<PaymentId, Call, Payment> act, String notice) {
        try {
            Payment after = act.apply(id(visit), visit.once());
            return Answer.see(PaymentListPages.PATH + "/" + after.id()).telling(notice);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, view(visit, refused));
        }
    }

    /** All that is left, where no amount was typed. */
    private Answer refund(Visit visit) {
        String typed = visit.form().text(AMOUNT);
        Optional<BigDecimal> amount = TypedNumber.read(typed);
        if (!typed.isEmpty() && amount.isEmpty()) {
            Refused refused = Refused.field(AMOUNT, visit.words().of("form/no-amount"));
            return Answer.refused(refused, view(visit, refused));
        }
        return act(visit, (id, call) -> payments.refund(id, request(id, amount, visit), call), "payment-refunding");
    }

    /** Refused: {@code money.*}, for an amount that has more decimals than its currency. */
    private RefundRequest request(PaymentId id, Optional<BigDecimal> amount, Visit visit) {
        Currency currency = payments.get(id, visit.call()).amount().currency();
        return new RefundRequest(
                amount.map(it -> Money.of(it, currency)).orElse(null),
                visit.form().text("reason"));
    }

    private PaymentView view(Visit visit, Refused refused) {
        Payment payment = payments.get(id(visit), visit.call());
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
                companies.get(visit.call()).zone(),
                PaymentView.Form.of(payment, visit, ids.next().toString(), refused));
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
