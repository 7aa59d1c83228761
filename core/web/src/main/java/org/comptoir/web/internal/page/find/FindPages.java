// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.find;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Finder;
import org.comptoir.web.internal.route.Finders;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One search over all kinds of records: the part of the palette that is the server's, and a page of its own without script. It
 * answers a search that finds nothing, or that nothing can fit, as any other.
 */
@Component(service = Pages.class)
public final class FindPages implements Pages {

    /** One letter fits nearly everything. */
    static final int LEAST = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FindPages.class);
    private static final String PATH = "/find";

    private final Collection<Finders> contributors = new CopyOnWriteArrayList<>();

    /** Kinds of records come and go with those who keep them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFinders(Finders finders) {
        contributors.add(finders);
    }

    public void removeFinders(Finders finders) {
        contributors.remove(finders);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, Access.SIGNED_IN, this::find));
    }

    /** What is behind one's own name in the header is found by its name too. */
    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.ACTS, 80, "/account", "menu/account", "user", Access.SIGNED_IN),
                new MenuLine(
                        MenuLine.Group.ACTS, 90, "/account/sessions", "menu/sessions", "devices", Access.SIGNED_IN));
    }

    private Answer find(Visit visit) {
        String text = visit.request().query().text("q");
        return Answer.page(new FindView(text, text.length() < LEAST ? List.of() : kinds(text, visit)));
    }

    private List<FindView.Kind> kinds(String text, Visit visit) {
        return contributors.stream()
                .flatMap(contributor -> contributor.finders().stream())
                .filter(finder -> finder.access().allows(visit.session()))
                .sorted(Finder.IN_ORDER)
                .map(finder -> kind(finder, text, visit))
                .filter(kind -> kind.failed() || !kind.hits().isEmpty())
                .toList();
    }

    private static FindView.Kind kind(Finder finder, String text, Visit visit) {
        try {
            return new FindView.Kind(
                    finder.key(), finder.icon(), finder.search().of(text, visit), false);
        } catch (ComptoirException refusal) {
            return refusal.fault() == Fault.INVALID
                    ? new FindView.Kind(finder.key(), finder.icon(), List.of(), false)
                    : failed(finder, visit, refusal);
        } catch (RuntimeException defect) {
            return failed(finder, visit, defect);
        }
    }

    private static FindView.Kind failed(Finder finder, Visit visit, RuntimeException failure) {
        LOG.warn("event=search-failed kind={} trace={}", finder.key(), visit.traceId(), failure);
        return new FindView.Kind(finder.key(), finder.icon(), List.of(), true);
    }
}
