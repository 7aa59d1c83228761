// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.comptoir.api.company.Companies;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.LineQuantities;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedDay;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A credit note on an invoice, in two steps: what it will come to is shown, and then it is issued as it was shown. An invoice
 * is never changed or deleted, so this is what mends one.
 */
@Component(service = Pages.class)
public final class CreditPages implements Pages {

    private static final String CREDIT = InvoiceListPages.PATH + "/{id}/credit";
    /** Which button was pressed. */
    private static final String STEP = "step";

    private static final String ALL = "all";
    private static final String CHANGE = "change";
    private static final String ISSUE = "issue";
    private static final String REASON = "reason";
    private static final String DATE = "issuedOn";
    private static final Map<String, String> FIELDS =
            Map.of("invoice.date", DATE, "ledger.", DATE, "reason", REASON, "field.", REASON);

    private final Invoices invoices;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public CreditPages(
            @Reference Invoices invoices,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.invoices = invoices;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CREDIT, IssuePages.ACCESS, visit -> Answer.page(form(visit))),
                Route.post(CREDIT, IssuePages.ACCESS, this::step));
    }

    /** The form as it was sent, and the invoice that it is about. */
    private record Sent(Invoice invoice, Map<Integer, BigDecimal> left, LineQuantities typed) {}

    private Sent sent(Visit visit) {
        InvoiceId id = InvoiceId.parse(visit.value("id"));
        Invoice invoice = invoices.get(id, visit.call());
        Map<Integer, BigDecimal> left = invoice.isCreditNote() ? Map.of() : invoices.creditable(id, visit.call());
        return new Sent(invoice, left, LineQuantities.read(visit.form(), left.keySet()));
    }

    private CreditView form(Visit visit) {
        return view(visit, sent(visit), Optional.empty(), Refused.NOT);
    }

    private Answer step(Visit visit) {
        Sent sent = sent(visit);
        String step = visit.form().text(STEP);
        if (step.equals(CHANGE)) {
            return Answer.page(view(visit, sent, Optional.empty(), Refused.NOT));
        }
        Refused refused = step.equals(ALL) ? Refused.NOT : wrong(visit, sent);
        Optional<LocalDate> day = TypedDay.read(visit.form(), DATE);
        if (day.isEmpty()) {
            refused = refused.and(DATE, visit.words().of("form/no-day"));
        }
        if (refused.any()) {
            return Answer.refused(refused, view(visit, sent, Optional.empty(), refused));
        }
        return step.equals(ISSUE) ? issue(visit, sent, day.get()) : preview(visit, sent, day.get());
    }

    private static Refused wrong(Visit visit, Sent sent) {
        Refused malformed = sent.typed().malformed(visit.words());
        if (malformed.any() || !sent.typed().wanted().isEmpty()) {
            return malformed;
        }
        return new Refused(Map.of(), visit.words().of("credit/nothing"), 422, 0);
    }

    private Answer preview(Visit visit, Sent sent, LocalDate day) {
        LineQuantities wanted = visit.form().text(STEP).equals(ALL) ? rest(sent) : sent.typed();
        Sent chosen = new Sent(sent.invoice(), sent.left(), wanted);
        try {
            Invoice note = invoices.quoteCredit(sent.invoice().id(), request(visit, chosen, day), visit.call());
            return Answer.page(view(visit, chosen, Optional.of(note), Refused.NOT));
        } catch (ComptoirException refusal) {
            return refused(visit, chosen, refusal);
        }
    }

    private Answer issue(Visit visit, Sent sent, LocalDate day) {
        try {
            Invoice note = invoices.credit(sent.invoice().id(), request(visit, sent, day), visit.once());
            return Answer.see(InvoiceListPages.PATH + "/" + note.id()).telling("credit-issued");
        } catch (ComptoirException refusal) {
            return refused(visit, sent, refusal);
        }
    }

    private Answer refused(Visit visit, Sent sent, ComptoirException refusal) {
        Refused refused = sent.typed().refused(refusal, new Refused.Reader(texts, visit.words()), FIELDS);
        return Answer.refused(refused, view(visit, sent, Optional.empty(), refused));
    }

    /** All that is left, as if somebody had typed it: what is issued later is what was shown. */
    private static LineQuantities rest(Sent sent) {
        SortedMap<Integer, String> rest = new java.util.TreeMap<>();
        sent.left().forEach((position, left) -> {
            if (left.signum() > 0) {
                rest.put(position, left.stripTrailingZeros().toPlainString());
            }
        });
        return new LineQuantities(rest);
    }

    private CreditRequest request(Visit visit, Sent sent, LocalDate day) {
        return new CreditRequest(
                new InvoiceId(ids.next()),
                day,
                sent.typed().wanted(CreditRequest.Line::new),
                visit.form().text(REASON));
    }

    private CreditView view(Visit visit, Sent sent, Optional<Invoice> note, Refused refused) {
        LocalDate today = companies.get(visit.call()).dayOf(visit.now());
        return new CreditView(
                sent.invoice(),
                sent.left(),
                sent.typed(),
                visit.form().text(REASON),
                visit.form().has(DATE) ? visit.form().text(DATE) : today.toString(),
                note,
                ids.next().toString(),
                refused);
    }
}
