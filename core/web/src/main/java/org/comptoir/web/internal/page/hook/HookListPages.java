// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.hook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.Sort;
import org.comptoir.api.company.Companies;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.DeliverySelection;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.kernel.Ids;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.DeliveryId;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The calls that came in, and those that nobody took first of all. */
@Component(service = {Pages.class, HomeCards.class})
public final class HookListPages implements Pages, HomeCards {

    /** Those that somebody must look at. */
    public static final String TROUBLED = "/webhooks?outcome=refused&outcome=failed";

    static final String PATH = "/webhooks";
    static final Access ACCESS = Access.needs("connector:r");
    static final Access REPLAYS = Access.needs("connector:w");

    private static final List<String> NOT_TAKEN = List.of("refused", "failed");

    private final Deliveries deliveries;
    private final ListPages<DeliverySelection, Row> pages;

    /** A row with what tells its moment. */
    private record Row(DeliverySummary one, java.time.ZoneId zone) {}

    @Activate
    public HookListPages(
            @Reference Deliveries deliveries,
            @Reference Companies companies,
            @Reference ListDesk desk,
            @Reference Ids ids) {
        this.deliveries = deliveries;
        List<Filter> filters = List.of(
                new Filter.Choice("outcome", DeliverySelection.OUTCOMES, HookOutcome.WORDS),
                new Filter.Text("hook"),
                new Filter.Day("from"),
                new Filter.Day("to"));
        this.pages = new ListPages<>(
                new Listing<>(
                        "hooks",
                        PATH,
                        ACCESS,
                        ACCESS,
                        columns(),
                        filters,
                        DeliverySelection.ALL.sort(),
                        source(companies),
                        new Listing.Start("/plugins", "hooks/start", Access.needs("plugin:admin")),
                        new Listing.Bulk<>(
                                PATH + "/replay",
                                "hooks/replay",
                                REPLAYS,
                                row -> true,
                                row -> row.one().id().toString(),
                                () -> ids.next().toString(),
                                "outcome")),
                desk);
    }

    private Listing.Source<DeliverySelection, Row> source(Companies companies) {
        return new Listing.Source<>(
                HookListPages::selection,
                (selection, page, call) -> {
                    var zone = companies.get(call).zone();
                    ListPage<DeliverySummary> found = deliveries.list(selection, page, call);
                    return new ListPage<>(
                            found.items().stream()
                                    .map(one -> new Row(one, zone))
                                    .toList(),
                            found.previous(),
                            found.next());
                },
                deliveries::count,
                (selection, consumer, call) ->
                        deliveries.export(selection, one -> consumer.accept(new Row(one, ZoneOffset.UTC)), call));
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>text("hook", row -> row.one().hook())
                        .leadingTo(row -> PATH + "/" + row.one().id())
                        .sortedBy("hook")
                        .as(Look.LEADING),
                Column.<Row>worded("received-at", HookListPages::receivedAt).sortedBy("receivedAt"),
                Column.<Row>status("outcome", row -> HookOutcome.of(row.one().outcome())),
                Column.<Row>text("reason", row -> reason(row.one()))
                        .noting(row -> row.one().code()),
                Column.<Row>text("plugin", row -> row.one().plugin())
                        .leadingTo(row -> HookView.settingsOf(row.one().plugin())),
                Column.<Row>text("points-at", row -> row.one().pointsAt())
                        .leadingTo(row -> PATH + "/" + row.one().id() + "/led"),
                Column.<Row>text("tries", row -> Integer.toString(row.one().tries()))
                        .as(Look.WIDE));
    }

    private static Value.Worded receivedAt(Row row) {
        Instant at = row.one().receivedAt();
        return new Value.Worded(words -> words.moment(at, row.zone()), at.toString());
    }

    private static String reason(DeliverySummary one) {
        return one.reason().isEmpty() ? one.code() : one.reason();
    }

    private static DeliverySelection selection(Asked asked, Sort sort) {
        return new DeliverySelection(
                asked.search(),
                asked.all("outcome"),
                asked.one("hook"),
                asked.day("from", DaySpan.EARLIEST),
                asked.day("to", DaySpan.LATEST),
                sort);
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new java.util.ArrayList<>(pages.routes());
        routes.add(Route.post(PATH + "/replay", REPLAYS, this::replay));
        return List.copyOf(routes);
    }

    private Answer replay(Visit visit) {
        try {
            Deliveries.Replayed replayed = deliveries.replay(
                    visit.form().all("row").stream().map(DeliveryId::parse).toList(), visit.once());
            return Answer.see(PATH).telling(HookPages.notice(replayed));
        } catch (ComptoirException refusal) {
            return HookPages.refused(refusal);
        }
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.SERVER, 35, PATH, "menu/webhooks", "download", ACCESS),
                new MenuLine(MenuLine.Group.ACTS, 75, TROUBLED, "menu/webhooks-refused", "alert", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        return List.of(pages.cards().toDo(40, "home/hooks-refused", ACCESS, Map.of("outcome", NOT_TAKEN)));
    }
}
