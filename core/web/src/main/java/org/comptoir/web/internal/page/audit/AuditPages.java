// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Users;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.kernel.sight.AuditSight;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.Call;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The trail of who did what, the latest first. It is read from its end in stretches, so that it has pages onwards and no count.
 * Three listings at one address: all of it, what bears on the books, what concerns an organisation.
 */
@Component(service = Pages.class)
public final class AuditPages implements Pages {

    static final String PATH = "/audit";

    private static final String[] SCOPES = {AuditSight.ALL, AuditSight.FINANCE, AuditSight.OWN};
    private static final Access ACCESS = Access.needs(SCOPES);
    private static final Access EXPORT = Access.needsConfirmed(SCOPES);
    private static final Sort LATEST = new Sort("number", true);

    /** Beyond those of the books. */
    private static final Set<String> OTHERS = Set.of(
            "api-key",
            "audit",
            "comment",
            "connector",
            "console",
            "event",
            "person",
            "plugin",
            "report",
            "saved-list",
            "secret",
            "setup",
            "sign-in",
            "user");

    /** Of which kinds of ids who reads a part of the trail has pages. */
    private static final Map<String, Set<String>> PAGES = Map.of(
            AuditSight.ALL, Set.of("ord", "inv", "pay", "pty", "prd", "ent", "user"),
            AuditSight.FINANCE, Set.of("ord", "inv", "pay", "pty", "prd", "ent"),
            AuditSight.OWN, Set.of("ord", "inv", "prd"));

    private static final List<Column<AuditLine>> COLUMNS = List.of(
            Column.<AuditLine>text("number", line -> Long.toString(line.row().number()))
                    .as(Look.FILE),
            Column.worded("when", AuditLine::when),
            Column.<AuditLine>worded("who", AuditLine::who)
                    .leadingTo(line -> at("actor", line.actor()))
                    .noting(AuditLine::via),
            Column.<AuditLine>worded("what", AuditLine::what)
                    .leadingTo(line -> at("action", line.row().action()))
                    .as(Look.LEADING),
            Column.<AuditLine>worded("subject", AuditLine::subject).leadingTo(AuditLine::record),
            Column.<AuditLine>worded("detail", AuditLine::detail),
            Column.<AuditLine>text("trace", line -> line.row().trace()).as(Look.FILE),
            Column.<AuditLine>text("hash", line -> line.row().hash()).as(Look.FILE));

    private final AuditLog log;
    private final Users users;
    private final Companies companies;
    private final Records records;
    private final Map<String, ListPages<AuditAsked, AuditLine>> pages;

    @Activate
    public AuditPages(
            @Reference AuditLog log,
            @Reference Users users,
            @Reference Products products,
            @Reference Companies companies,
            @Reference ListDesk desk) {
        this.log = log;
        this.users = users;
        this.companies = companies;
        this.records = new Records(users, products);
        this.pages = Map.of(
                AuditSight.ALL, new ListPages<>(listing(AuditSight.ALL), desk),
                AuditSight.FINANCE, new ListPages<>(listing(AuditSight.FINANCE), desk),
                AuditSight.OWN, new ListPages<>(listing(AuditSight.OWN), desk));
    }

    private static String at(String name, String value) {
        return new Asked(Map.of(name, List.of(value))).address(PATH);
    }

    private Listing<AuditAsked, AuditLine> listing(String scope) {
        List<String> areas = areas(scope);
        List<Filter> filters = List.of(
                new Filter.Choice("area", areas, "audit-area"),
                new Filter.Day("from"),
                new Filter.Day("to"),
                new Filter.Text("actor", (actor, visit) -> records.name(actor, visit.call())),
                new Filter.Text("action", (action, visit) -> AuditWords.act(action, visit.words())),
                new Filter.Text("subject"));
        return new Listing<>(
                "audit",
                PATH,
                ACCESS,
                EXPORT,
                COLUMNS,
                filters,
                LATEST,
                new Listing.Source<>(
                        (asked, sort) -> AuditAsked.of(asked, areas),
                        (asked, request, call) -> page(scope, asked, request, call),
                        (asked, call) -> uncounted(scope, call),
                        (asked, consumer, call) -> export(scope, asked, consumer, call)),
                new Listing.Start("/", "menu/home", ACCESS));
    }

    private static List<String> areas(String scope) {
        Set<String> areas = new TreeSet<>(AuditSight.BOOKS);
        if (!scope.equals(AuditSight.FINANCE)) {
            areas.addAll(OTHERS);
        }
        return List.copyOf(areas);
    }

    private AuditSight sight(String scope, Call call) {
        return AuditSight.of(new Reader(Set.of(scope), call.reach()), users, call);
    }

    private AuditFilter filter(AuditSight sight, AuditAsked asked, Call call) {
        var zone = companies.get(call).zone();
        return sight.narrowed(new AuditFilter(
                asked.span().first().atStartOfDay(zone).toInstant(),
                asked.span().last().plusDays(1).atStartOfDay(zone).toInstant(),
                asked.action(),
                asked.subject(),
                records.actor(asked.actor(), call),
                asked.areas(),
                null));
    }

    private ListPage<AuditLine> page(String scope, AuditAsked asked, PageRequest request, Call call) {
        AuditSight sight = sight(scope, call);
        Page<AuditRow> found = log.list(filter(sight, asked, call), request, call);
        List<AuditRow> shown = found.items().stream().map(sight::shown).toList();
        return new ListPage<>(
                records.lines(
                        shown,
                        PAGES.getOrDefault(scope, Set.of()),
                        companies.get(call).zone(),
                        call),
                "",
                found.next());
    }

    /** Who may not see it is refused before anything is sent. */
    private Counted uncounted(String scope, Call call) {
        sight(scope, call);
        return Listing.Counting.NOT;
    }

    /** The oldest first, and by the trail's own names: a file is for who compares. */
    private void export(String scope, AuditAsked asked, Consumer<AuditLine> consumer, Call call) {
        AuditSight sight = sight(scope, call);
        var zone = companies.get(call).zone();
        log.export(
                filter(sight, asked, call),
                call,
                row -> consumer.accept(new AuditLine(sight.shown(row), Map.of(), Map.of(), zone)));
    }

    private ListPages<AuditAsked, AuditLine> seen(Visit visit) {
        Reader reader = Reader.of(visit.session());
        for (String scope : SCOPES) {
            ListPages<AuditAsked, AuditLine> found = pages.get(scope);
            if (reader.allows(scope) && found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no trail for such a reader");
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(
                Objects.requireNonNull(pages.get(AuditSight.ALL)).ways());
        routes.addAll(List.of(
                Route.get(PATH, ACCESS, visit -> seen(visit).list(visit)),
                Route.post(PATH + "/export", EXPORT, visit -> seen(visit).export(visit))));
        return routes;
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SERVER, 40, PATH, "menu/audit", "clock", ACCESS));
    }
}
