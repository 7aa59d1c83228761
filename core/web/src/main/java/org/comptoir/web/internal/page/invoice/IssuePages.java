// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.company.Companies;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedDay;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoicing an order: what the invoice will say and what stands in its way are shown before it is issued for good. */
@Component(service = Pages.class)
public final class IssuePages implements Pages {

    /** Whoever issues documents. */
    public static final Access ACCESS = Access.needs("invoice:w");

    private static final String ISSUE = "/orders/{id}/invoice";
    private static final String DATE = "issuedOn";
    private static final Map<String, String> FIELDS = Map.of("invoice.date", DATE, "ledger.", DATE);

    private final Invoices invoices;
    private final Orders orders;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public IssuePages(
            @Reference Invoices invoices,
            @Reference Orders orders,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.invoices = invoices;
        this.orders = orders;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ISSUE, ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(ISSUE, ACCESS, this::issue));
    }

    private static OrderId order(Visit visit) {
        return OrderId.parse(visit.value("id"));
    }

    private Answer issue(Visit visit) {
        Optional<LocalDate> day = TypedDay.read(visit.form(), DATE);
        if (day.isEmpty()) {
            Refused refused = Refused.field(DATE, visit.words().of("form/no-day"));
            return Answer.refused(refused, view(visit, refused));
        }
        try {
            Invoice issued = invoices.issue(new InvoiceId(ids.next()), order(visit), day.get(), visit.once());
            return Answer.see(InvoiceListPages.PATH + "/" + issued.id()).telling("invoice-issued");
        } catch (ComptoirException refusal) {
            Refused refused = read(refusal, visit);
            return Answer.refused(refused, view(visit, refused));
        }
    }

    private Refused read(ComptoirException refusal, Visit visit) {
        return new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
    }

    /** An order that cannot be invoiced at all has nothing to show but why. */
    private IssueView view(Visit visit, Refused refused) {
        Order order = orders.get(order(visit), visit.call());
        LocalDate today = companies.get(visit.call()).dayOf(visit.now());
        LocalDate day = TypedDay.read(visit.form(), DATE).orElse(today);
        String typed = visit.form().has(DATE) ? visit.form().text(DATE) : today.toString();
        try {
            Invoice foreseen = invoices.quote(order.id(), day, visit.call());
            List<InvoiceProblem> problems = invoices.preflight(order.id(), day, visit.call());
            return new IssueView(
                    order, Optional.of(foreseen), problems, typed, ids.next().toString(), refused);
        } catch (ComptoirException refusal) {
            if (refusal.fault() == Fault.NOT_FOUND || refusal.fault() == Fault.INTERNAL) {
                throw refusal;
            }
            Refused why = refused.any() ? refused : read(refusal, visit);
            return new IssueView(
                    order, Optional.empty(), List.of(), typed, ids.next().toString(), why);
        }
    }
}
