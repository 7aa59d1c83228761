// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import java.util.Map;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.people.FirstSteps;
import org.comptoir.api.people.SetUp;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What a new server asks of who opens it: the token of its data folder, a company and the person who runs it. It says nothing
 * about the server, and is gone once there is a company with a key or a person. Where a company is there without either, such
 * as that of the demo, it tells how to make them.
 */
@Component(service = Pages.class)
public final class SetUpPages implements Pages {

    /** Which field a refusal is about; the names of fields that refusals name themselves must be among the values. */
    private static final Map<String, String> FIELDS = Map.of(
            "setup.token", "token",
            "company.", "legalName",
            "siren.", "siren",
            "siret.", "siret",
            "vat-number.", "vatNumber",
            "email.malformed", "email",
            "user.email-taken", "email",
            "field.", "name");

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
        return List.of(
                Route.get("/set-up", Access.ANYBODY, this::show), Route.post("/set-up", Access.ANYBODY, this::found));
    }

    private Answer show(Visit visit) {
        if (setUp.isOpen()) {
            return Answer.page(new FoundView(Founding.NOTHING, Refused.NOT));
        }
        return firstRun.tokenFile().isPresent() ? Answer.page(new SetUpView()) : Answer.see("/sign-in");
    }

    private Answer found(Visit visit) {
        Founding form = Founding.read(visit.form());
        try {
            FirstSteps first = setUp.found(
                    visit.form().text("token"),
                    form.toRequest(),
                    form.email(),
                    form.name(),
                    visit.words().locale().getLanguage(),
                    form.key(),
                    visit.visitor());
            String choose = "/" + first.link().kind() + "/" + first.link().token();
            NewApiKey key = first.key();
            return key == null ? Answer.see(choose) : Answer.page(new FoundedView(key.secret(), choose));
        } catch (ComptoirException refusal) {
            if (refusal.code().equals("setup.done")) {
                return Answer.see("/sign-in");
            }
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, new FoundView(form, refused));
        }
    }
}
