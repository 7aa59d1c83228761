// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PriceConditionId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One price condition: made, changed, taken away. Its name stays, since orders that were priced by it say so. */
@Component(service = Pages.class)
public final class ConditionPages implements Pages {

    /** Whoever sets prices. */
    static final Access WRITES = Access.needs("catalog:w");

    private static final String ONE = ConditionListPages.PATH + "/{id}";
    private static final int CONFLICT = 409;
    private static final int MOST_ALIKE = 100;

    private static final Map<String, String> FIELDS = Map.of(
            "name", "name",
            "product.unknown", "sku",
            "customer.unknown", "customerCode",
            "price-condition.scope", "family",
            "price-condition.quantity", "fromQuantity",
            "quantity.", "fromQuantity",
            "rate.", "value",
            "unit-price.", "value",
            "price.negative", "value",
            "price.dates", "until");

    private final Prices prices;
    private final Conditions conditions;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public ConditionPages(
            @Reference Prices prices,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.prices = prices;
        this.conditions = new Conditions(prices, companies);
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ConditionListPages.PATH + "/new", WRITES, this::begin),
                Route.post(ConditionListPages.PATH + "/new", WRITES, this::make),
                Route.get(ONE, ConditionListPages.ACCESS, this::show),
                Route.post(ONE, WRITES, this::change),
                Route.post(ONE + "/remove", WRITES, this::remove));
    }

    private ConditionRow kept(Visit visit) {
        return conditions.one(PriceConditionId.parse(visit.value("id")), visit.call());
    }

    private Answer begin(Visit visit) {
        Company company = companies.get(visit.call());
        LocalDate today = company.dayOf(visit.now());
        ConditionForm form = ConditionForm.empty(visit.request().query().text("sku"), today);
        return Answer.page(view(visit, Optional.empty(), form, form, Refused.NOT));
    }

    private Answer show(Visit visit) {
        ConditionRow kept = kept(visit);
        ConditionForm form = ConditionForm.of(kept.terms(), visit.words().locale());
        return Answer.page(view(visit, Optional.of(kept), form, form, Refused.NOT));
    }

    private Answer make(Visit visit) {
        ConditionForm typed = ConditionForm.read(visit.form(), "");
        Refused refused = typed.unreadable(visit.form(), visit.words());
        if (!refused.any() && isTaken(typed.request(), visit)) {
            refused = Refused.field("name", visit.words().of("condition/name-taken"));
        }
        Refused told = refused.any() ? refused : put(typed.request(), visit);
        return told.any()
                ? Answer.refused(told, view(visit, Optional.empty(), typed, typed, told))
                : Answer.see(ConditionListPages.PATH).telling("condition-saved");
    }

    /**
     * Whether another one is called so already: it would be taken for its new form, and whoever makes one means another. The
     * same one is no other: a form that is sent twice finds what it made.
     */
    private boolean isTaken(PriceRequest wanted, Visit visit) {
        ConditionSelection alike = ConditionSelection.ALL.matching(wanted.name());
        return prices.list(alike, PageRequest.first(MOST_ALIKE), visit.call()).items().stream()
                .map(ListedCondition::terms)
                .anyMatch(there -> there.name().equals(wanted.name()) && !there.equals(wanted));
    }

    private Answer change(Visit visit) {
        ConditionRow kept = kept(visit);
        ConditionForm now = ConditionForm.of(kept.terms(), visit.words().locale());
        ConditionForm typed =
                ConditionForm.read(visit.form(), "").named(kept.terms().name());
        ConditionForm was =
                ConditionForm.read(visit.form(), "was-").named(kept.terms().name());
        if (!was.equals(now) && !typed.equals(now)) {
            Refused meanwhile = new Refused(
                    Map.of(), visit.words().of("condition/meanwhile", kept.gives(visit.words())), CONFLICT, 0);
            return Answer.refused(meanwhile, view(visit, Optional.of(kept), typed, now, meanwhile));
        }
        Refused refused = typed.unreadable(visit.form(), visit.words());
        Refused told = refused.any() ? refused : put(typed.request(), visit);
        return told.any()
                ? Answer.refused(told, view(visit, Optional.of(kept), typed, was, told))
                : Answer.see(ConditionListPages.PATH).telling("condition-saved");
    }

    private Refused put(PriceRequest request, Visit visit) {
        try {
            prices.putCondition(request, visit.once());
            return Refused.NOT;
        } catch (ComptoirException refusal) {
            return read(refusal, visit);
        }
    }

    /** A product or a customer that is not there is a field that was typed wrong. */
    private Refused read(ComptoirException refusal, Visit visit) {
        Refused.Reader reader = new Refused.Reader(texts, visit.words());
        String field = FIELDS.getOrDefault(refusal.code(), "");
        return refusal.fault() == Fault.NOT_FOUND && !field.isEmpty()
                ? Refused.field(field, reader.inWords(refusal))
                : reader.read(refusal, FIELDS);
    }

    private Answer remove(Visit visit) {
        prices.removeCondition(kept(visit).terms().name(), visit.once());
        return Answer.see(ConditionListPages.PATH).telling("condition-removed");
    }

    private ConditionView view(
            Visit visit, Optional<ConditionRow> kept, ConditionForm form, ConditionForm was, Refused refused) {
        return new ConditionView(
                kept,
                form,
                was,
                companies.get(visit.call()).currency().code(),
                WRITES.allows(visit.session()),
                ids.next().toString(),
                refused);
    }
}
