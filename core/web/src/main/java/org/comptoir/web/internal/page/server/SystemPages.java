// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.server;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.company.Companies;
import org.comptoir.api.server.LogSelection;
import org.comptoir.api.server.ServerCheckup;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the server is, what it says in its log, and what whoever helps is given. */
@Component(service = Pages.class)
public final class SystemPages implements Pages {

    static final String PATH = "/system";
    static final String LOG = PATH + "/log";

    private static final String SCOPE = "metrics:r";

    /** Who brings code reads all that the server holds anyway. */
    private static final String EVERYTHING = "plugin:admin";

    private static final Access ACCESS = Access.needs(SCOPE);

    /** A page that looks again by itself keeps a session open: it stops in time. */
    private static final Duration FOLLOWED = Duration.ofMinutes(10);

    /** What makes the browser stop asking. */
    private static final int ENOUGH = 286;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ServerCheckup checkup;
    private final Companies companies;
    private final ProblemTexts texts;

    @Activate
    public SystemPages(
            @Reference ServerCheckup checkup, @Reference Companies companies, @Reference ProblemTexts texts) {
        this.checkup = checkup;
        this.companies = companies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCESS, this::report),
                Route.get(LOG, ACCESS, this::log),
                Route.post(PATH + "/support-bundle", Access.needsConfirmed(SCOPE), this::supportBundle));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SERVER, 50, PATH, "menu/system", "devices", ACCESS));
    }

    private Answer report(Visit visit) {
        return Answer.page(new SystemView(
                checkup.report(visit.call(PATIENCE)),
                seesAll(visit),
                companies.get(visit.call()).zone()));
    }

    private boolean seesAll(Visit visit) {
        return Scopes.allow(visit.session().scopes(), EVERYTHING) || !checkup.shared(visit.call());
    }

    private void requireAll(Visit visit) {
        if (!seesAll(visit)) {
            throw new ComptoirException("server.log-shared", Fault.FORBIDDEN, Map.of());
        }
    }

    private Answer log(Visit visit) {
        requireAll(visit);
        Fields asked = visit.request().query();
        Instant since = since(asked.text("follow"), visit.now());
        boolean follows = since.plus(FOLLOWED).isAfter(visit.now());
        try {
            LogSelection selection = selection(asked);
            LogView view = new LogView(
                    selection,
                    checkup.log(selection, visit.call()),
                    follows,
                    visit.now().getEpochSecond(),
                    since,
                    Refused.NOT);
            return Answer.page(
                    asked.has("follow") && !follows && visit.request().htmx() ? ENOUGH : 200, view);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            LogSelection all = LogSelection.ALL;
            return Answer.refused(
                    refused,
                    new LogView(
                            all,
                            checkup.log(all, visit.call()),
                            false,
                            visit.now().getEpochSecond(),
                            since,
                            refused));
        }
    }

    /** When somebody began to follow; long ago for who did not, or says that it will be. */
    private static Instant since(String seconds, Instant now) {
        if (!seconds.matches("\\d{1,10}")) {
            return Instant.EPOCH;
        }
        Instant since = Instant.ofEpochSecond(Long.parseLong(seconds));
        return since.isAfter(now) ? Instant.EPOCH : since;
    }

    private static LogSelection selection(Fields asked) {
        LogSelection usual = LogSelection.ALL;
        String lines = asked.text("lines");
        return new LogSelection(
                asked.text("level").isEmpty() ? usual.level() : asked.text("level"),
                asked.text("search"),
                asked.text("bundle"),
                lines.isEmpty() ? usual.lines() : lines.matches("\\d{1,4}") ? Integer.parseInt(lines) : 0);
    }

    /** The filters of the log as they stand in an address. */
    static String address(LogSelection selection, String follow) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("level", List.of(selection.level()));
        fields.put("search", List.of(selection.search()));
        fields.put("bundle", List.of(selection.bundle()));
        fields.put("lines", List.of(Integer.toString(selection.lines())));
        if (!follow.isEmpty()) {
            fields.put("follow", List.of(follow));
        }
        return LOG + "?" + new Fields(fields).encoded();
    }

    private Answer supportBundle(Visit visit) {
        requireAll(visit);
        return Answer.file(
                "comptoir-support.zip", "application/zip", out -> checkup.supportBundle(out, visit.call(PATIENCE)));
    }
}
