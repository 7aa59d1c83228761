// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.DeliveryId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One call that came in: what was sent, and what came of each try. */
@Component(service = Pages.class)
public final class HookPages implements Pages {

    private static final String DELIVERY = HookListPages.PATH + "/{id}";

    /** More orders than have a number of a shop in theirs. */
    private static final int MOST_FOUND = 50;

    private final Deliveries deliveries;
    private final Orders orders;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public HookPages(
            @Reference Deliveries deliveries,
            @Reference Orders orders,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(DELIVERY, HookListPages.ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.get(DELIVERY + "/led", HookListPages.ACCESS, this::led),
                Route.post(DELIVERY + "/replay", HookListPages.REPLAYS, this::replay));
    }

    static String notice(Deliveries.Replayed replayed) {
        return replayed.refused() == 0 ? "hooks-taken" : "hooks-refused";
    }

    /** A list has no field for what was chosen: its first page says why. */
    static Answer refused(ComptoirException refusal) {
        Answer list = Answer.see(HookListPages.PATH);
        return switch (refusal.code()) {
            case "hook.none-chosen" -> list.telling("hooks-none-chosen");
            case "hook.too-many", "hook.body-erased" -> list.telling("hooks-not-replayed");
            default -> throw refusal;
        };
    }

    private static DeliveryId id(Visit visit) {
        return DeliveryId.parse(visit.value("id"));
    }

    private Answer replay(Visit visit) {
        try {
            Deliveries.Replayed replayed = deliveries.replay(List.of(id(visit)), visit.once());
            return Answer.see(HookListPages.PATH + "/" + id(visit)).telling(notice(replayed));
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, view(visit, refused));
        }
    }

    /** To the order that the books made of it; to those that may be meant where that is not known. */
    private Answer led(Visit visit) {
        Delivery delivery = deliveries.get(id(visit), visit.call());
        List<HookAnswer.Pointer> pointers = delivery.pointers();
        if (pointers.isEmpty() || pointers.get(0).kind().equals("payment")) {
            return Answer.see(at("/payments", "gateway", delivery.summary().hook()));
        }
        String number = pointers.get(0).externalId();
        return Answer.see(order(delivery.summary().hook(), number, visit)
                .map(order -> "/orders/" + order)
                .orElseGet(() -> at("/orders", Asked.SEARCH, number)));
    }

    private static String at(String path, String name, String value) {
        return new Asked(Map.of(name, List.of(value))).address(path);
    }

    private Optional<String> order(String hook, String number, Visit visit) {
        if (!Reader.of(visit.session()).allows("order:r")) {
            return Optional.empty();
        }
        return orders
                .list(OrderSelection.ALL.matching(number), PageRequest.first(MOST_FOUND), visit.call())
                .items()
                .stream()
                .filter(one -> one.source().equals(hook) && one.sourceRef().equals(number))
                .map(one -> one.id().toString())
                .findFirst();
    }

    private HookView view(Visit visit, Refused refused) {
        Delivery delivery = deliveries.get(id(visit), visit.call());
        boolean whole = Reader.of(visit.session()).allows("customer:r");
        return new HookView(
                whole ? delivery : delivery.withoutBody(),
                whole,
                HookListPages.REPLAYS.allows(visit.session()) && delivery.replayable(),
                companies.get(visit.call()).zone(),
                ids.next().toString(),
                refused);
    }
}
