// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import java.util.Map;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.SetUpPass;
import org.comptoir.api.people.SetUp;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The front of a new server: it asks for the token of its data folder, says nothing else, and is gone once there is a company
 * with a key or a person. Where a company is there without either, such as that of the demo, it tells how to make them. Whoever
 * comes back goes on where they were.
 */
@Component(service = Pages.class)
public final class SetUpPages implements Pages {

    private static final Map<String, String> FIELDS = Map.of("setup.token", "token");

    private final FirstRun firstRun;
    private final SetUp setUp;
    private final ProblemTexts texts;

    @Activate
    public SetUpPages(@Reference FirstRun firstRun, @Reference SetUp setUp, @Reference ProblemTexts texts) {
        this.firstRun = firstRun;
        this.setUp = setUp;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        String path = Stage.TOKEN.path();
        return List.of(Route.get(path, Access.ANYBODY, this::show), Route.post(path, Access.ANYBODY, this::begin));
    }

    private Answer show(Visit visit) {
        if (visit.guest() != null) {
            return Answer.see(setUp.isUnfinished(visit.call()) ? Stage.EXTRAS.path() : "/");
        }
        if (setUp.isOpen()) {
            return goOn(visit);
        }
        return firstRun.tokenFile().isPresent() ? Answer.page(new SetUpView()) : Answer.see("/sign-in");
    }

    private Answer goOn(Visit visit) {
        String pass = visit.request().cookie(Cookies.SET_UP);
        if (pass.isEmpty()) {
            return Answer.page(new TokenView(Refused.NOT));
        }
        try {
            return Answer.see(Stage.after(setUp.draft(pass, visit.visitor())).path());
        } catch (ComptoirException refusal) {
            return Under.way(refusal)
                    ? Answer.page(new TokenView(Refused.NOT)).with(Cookies.drop(Cookies.SET_UP))
                    : Answer.see("/sign-in");
        }
    }

    private Answer begin(Visit visit) {
        try {
            SetUpPass pass = setUp.begin(visit.form().text("token"), visit.visitor());
            return Answer.see(Stage.after(setUp.draft(pass.secret(), visit.visitor()))
                            .path())
                    .with(Cookies.set(Cookies.SET_UP, pass.secret()));
        } catch (ComptoirException refusal) {
            if (refusal.code().equals("setup.done")) {
                return Answer.see("/sign-in");
            }
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, new TokenView(refused));
        }
    }
}
