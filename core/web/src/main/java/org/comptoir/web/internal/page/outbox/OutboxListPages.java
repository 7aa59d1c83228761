// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.api.ListPage;
import org.comptoir.api.Sort;
import org.comptoir.api.company.Companies;
import org.comptoir.api.event.EventDeliveries;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.kernel.Ids;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.RecordPath;
import org.comptoir.web.internal.view.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Events that wait, failed or were given up, and having them delivered again. */
@Component(service = {Pages.class, HomeCards.class})
public final class OutboxListPages implements Pages, HomeCards {

    static final String PATH = "/outbox";
    static final Access ACCESS = Access.needs("event:r");
    static final Access REPLAYS = Access.needs("event:w");

    private static final String GIVEN_UP = PATH + "?state=dead";
    private static final String STATES = "delivery-state";
    private static final Map<String, String> TONES = Map.of("dead", "red", "failed", "yellow", "waiting", "blue");

    /** What the outbox says itself, by the key of the words for it. */
    private static final Map<String, String> OWN = Map.of(
            "waits for an earlier fact", "delivery-why/earlier",
            "waits for its handler, which is not there", "delivery-why/away",
            "its handler is away and was forgotten", "delivery-why/forgotten");

    private final EventDeliveries deliveries;
    private final ListPages<EventDeliverySelection, Row> pages;

    /** A row with what tells its moments. */
    private record Row(EventDelivery one, ZoneId zone, Instant now) {}

    @Activate
    public OutboxListPages(
            @Reference EventDeliveries deliveries,
            @Reference Companies companies,
            @Reference Clock clock,
            @Reference ListDesk desk,
            @Reference Ids ids) {
        this.deliveries = deliveries;
        List<Filter> filters = List.of(
                new Filter.Choice("state", EventDeliverySelection.STATES, STATES),
                new Filter.Text("handler"),
                new Filter.Text("type"),
                new Filter.Text("subject"));
        this.pages = new ListPages<>(
                new Listing<>(
                        "outbox",
                        PATH,
                        ACCESS,
                        ACCESS,
                        columns(),
                        filters,
                        EventDeliverySelection.ALL.sort(),
                        source(companies, clock),
                        new Listing.Start(OutboxReplayPages.PATH, "outbox/replay-all", REPLAYS, true),
                        new Listing.Bulk<>(
                                PATH + "/replay",
                                "outbox/replay",
                                REPLAYS,
                                row -> !row.one().state().equals("waiting"),
                                row -> row.one().key().toString(),
                                () -> ids.next().toString(),
                                "state")),
                desk);
    }

    private Listing.Source<EventDeliverySelection, Row> source(Companies companies, Clock clock) {
        return new Listing.Source<>(
                OutboxListPages::selection,
                (selection, page, call) -> {
                    ZoneId zone = companies.get(call).zone();
                    Instant now = clock.instant();
                    ListPage<EventDelivery> found = deliveries.list(selection, page, call);
                    return new ListPage<>(
                            found.items().stream()
                                    .map(one -> new Row(one, zone, now))
                                    .toList(),
                            found.previous(),
                            found.next());
                },
                deliveries::count,
                (selection, consumer, call) -> deliveries.export(
                        selection, one -> consumer.accept(new Row(one, ZoneOffset.UTC, clock.instant())), call));
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>text("type", row -> row.one().type()).as(Look.LEADING),
                Column.<Row>text("subject", row -> row.one().aggregate())
                        .leadingTo(row -> RecordPath.of(row.one().aggregate())),
                Column.<Row>status("state", row -> status(row.one())),
                Column.<Row>text("handler", row -> row.one().key().handler()),
                Column.<Row>worded("reason", row -> why(row.one())),
                Column.<Row>text("attempts", row -> Integer.toString(row.one().attempts()))
                        .as(Look.WIDE),
                Column.<Row>worded("next", OutboxListPages::next).as(Look.WIDE),
                Column.<Row>worded("happened-at", row -> moment(row.one().happenedAt(), row.zone()))
                        .sortedBy("happenedAt"),
                Column.<Row>worded("age", OutboxListPages::age).as(Look.WIDE));
    }

    private static Value.Status status(EventDelivery one) {
        return new Value.Status(STATES + "/" + one.state(), TONES.getOrDefault(one.state(), ""));
    }

    private static Value.Worded why(EventDelivery one) {
        String key = OWN.getOrDefault(one.lastError(), "");
        return new Value.Worded(words -> key.isEmpty() ? one.lastError() : words.of(key), one.lastError());
    }

    private static Value.Worded moment(Instant at, ZoneId zone) {
        return new Value.Worded(words -> words.moment(at, zone), at.toString());
    }

    /** What was given up is tried no more, what waits comes when its turn comes. */
    private static Value.Worded next(Row row) {
        return row.one().state().equals("failed")
                ? moment(row.one().nextAt(), row.zone())
                : new Value.Worded(w -> "", "");
    }

    private static Value.Worded age(Row row) {
        Duration age = Duration.between(row.one().happenedAt(), row.now());
        Function<Words, String> text = words -> age.toDays() > 0
                ? words.count("age/days", age.toDays())
                : age.toHours() > 0
                        ? words.count("age/hours", age.toHours())
                        : words.count("age/minutes", Math.max(0, age.toMinutes()));
        return new Value.Worded(text, Long.toString(age.toSeconds()));
    }

    private static EventDeliverySelection selection(Asked asked, Sort sort) {
        return new EventDeliverySelection(
                asked.all("state"), asked.one("handler"), asked.one("type"), asked.one("subject"), sort);
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(pages.routes());
        routes.add(Route.post(PATH + "/replay", REPLAYS, this::replay));
        return List.copyOf(routes);
    }

    private Answer replay(Visit visit) {
        try {
            int tried = deliveries.replay(
                    visit.form().all("row").stream()
                            .map(EventDelivery.Key::parse)
                            .toList(),
                    visit.once());
            return Answer.see(PATH).telling("outbox-replayed", Integer.toString(tried));
        } catch (ComptoirException refusal) {
            // A list has no field for what was chosen: its first page says why.
            if (refusal.code().equals("event.none-chosen")) {
                return Answer.see(PATH).telling("outbox-none-chosen");
            }
            throw refusal;
        }
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.SERVER, 45, PATH, "menu/outbox", "up", ACCESS),
                new MenuLine(MenuLine.Group.ACTS, 80, GIVEN_UP, "menu/outbox-dead", "alert", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        return List.of(pages.cards().toDo(45, "home/outbox-dead", ACCESS, Map.of("state", List.of("dead"))));
    }
}
