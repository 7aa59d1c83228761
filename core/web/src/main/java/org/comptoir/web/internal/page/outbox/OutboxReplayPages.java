// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.event.EventDeliveries;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.api.event.Events;
import org.comptoir.api.event.Events.KnownHandler;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Having all of some events delivered again: first how many that would be, then the act. */
@Component(service = Pages.class)
public final class OutboxReplayPages implements Pages {

    static final String PATH = OutboxListPages.PATH + "/replay-all";

    private static final String STATE = "state";
    private static final String HANDLER = "handler";

    private final EventDeliveries deliveries;
    private final Events events;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public OutboxReplayPages(
            @Reference EventDeliveries deliveries,
            @Reference Events events,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.deliveries = deliveries;
        this.events = events;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        PATH,
                        OutboxListPages.REPLAYS,
                        visit -> show(visit, visit.request().query())),
                Route.post(PATH, OutboxListPages.REPLAYS, this::replay));
    }

    private static EventDeliverySelection selection(Fields asked) {
        String state = asked.text(STATE);
        List<String> states = state.isEmpty() ? List.of("dead", "failed") : List.of(state);
        EventDeliverySelection all = EventDeliverySelection.ALL;
        return new EventDeliverySelection(states, asked.text(HANDLER), "", "", all.sort());
    }

    private Answer show(Visit visit, Fields asked) {
        try {
            return Answer.page(view(visit, selection(asked), asked.text(STATE), Refused.NOT));
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, view(visit, selection(Fields.NONE), "", refused));
        }
    }

    private OutboxReplayView view(Visit visit, EventDeliverySelection selection, String state, Refused refused) {
        List<String> handlers = new ArrayList<>(
                events.handlers(visit.call()).stream().map(KnownHandler::name).toList());
        if (!selection.handler().isEmpty() && !handlers.contains(selection.handler())) {
            handlers.add(selection.handler());
        }
        return new OutboxReplayView(
                state,
                selection.handler(),
                handlers,
                deliveries.count(selection, visit.call()),
                ids.next().toString(),
                refused);
    }

    private Answer replay(Visit visit) {
        EventDeliverySelection selection;
        try {
            selection = selection(visit.form());
        } catch (ComptoirException odd) {
            return show(visit, visit.form());
        }
        int tried = deliveries.replayAll(selection, visit.once());
        return Answer.see(OutboxListPages.PATH).telling("outbox-replayed", Integer.toString(tried));
    }
}
