// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import java.util.Map;
import org.comptoir.api.people.PasswordResets;
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

/** A link for a new password by mail, or whom to ask for one. The page says the same whoever it is that has the address. */
@Component(service = Pages.class)
public final class ForgottenPages implements Pages {

    private final PasswordResets resets;
    private final ProblemTexts texts;

    @Activate
    public ForgottenPages(@Reference PasswordResets resets, @Reference ProblemTexts texts) {
        this.resets = resets;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/forgotten-password", Access.ANYBODY, this::show),
                Route.post("/forgotten-password", Access.ANYBODY, this::ask));
    }

    private Answer show(Visit visit) {
        return Answer.page(new ForgottenView(resets.offered(visit.visitor()), false, "", Refused.NOT));
    }

    private Answer ask(Visit visit) {
        String email = visit.form().text("email");
        if (email.isBlank()) {
            Refused refused = Refused.field("email", visit.words().of("forgotten-password/email"));
            return Answer.refused(refused, new ForgottenView(true, false, "", refused));
        }
        try {
            resets.ask(email, visit.visitor());
            return Answer.page(new ForgottenView(true, true, email, Refused.NOT));
        } catch (ComptoirException refusal) {
            if (refusal.code().equals("password-reset.unavailable")) {
                return show(visit);
            }
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, new ForgottenView(true, false, email, refused));
        }
    }
}
