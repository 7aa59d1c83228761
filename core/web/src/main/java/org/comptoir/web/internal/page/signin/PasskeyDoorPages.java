// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Passkeys at the door: what script asks for, and the forms that it fills in. Who is refused goes back to the page they came
 * from, where the other ways are, and is told there.
 */
@Component(service = Pages.class)
public final class PasskeyDoorPages implements Pages {

    private final PasskeySignIn signIn;

    @Activate
    public PasskeyDoorPages(@Reference PasskeySignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/sign-in/passkey/ask", Access.ANYBODY, visit -> Answer.data(signIn.ask(visit.visitor()))),
                Route.post("/sign-in/passkey", Access.ANYBODY, this::enter),
                Route.post(
                        "/sign-in/code/passkey/ask",
                        Access.ANYBODY,
                        visit -> Answer.data(signIn.askSecond(ticket(visit), visit.visitor()))),
                Route.post("/sign-in/code/passkey", Access.ANYBODY, this::second),
                Route.post(
                        "/confirm/passkey/ask",
                        Access.SIGNED_IN,
                        visit -> Answer.data(signIn.askAgain(visit.secret(), visit.visitor()))),
                Route.post("/confirm/passkey", Access.SIGNED_IN, this::confirm));
    }

    private static String ticket(Visit visit) {
        return visit.request().cookie(Cookies.TICKET);
    }

    private Answer enter(Visit visit) {
        return after(visit, "/sign-in", () -> signIn.enter(answer(visit), visit.visitor()));
    }

    private Answer second(Visit visit) {
        return after(visit, "/sign-in/code", () -> signIn.second(ticket(visit), answer(visit), visit.visitor()));
    }

    private Answer confirm(Visit visit) {
        return after(visit, "/confirm", () -> signIn.confirm(visit.secret(), answer(visit), visit.visitor()));
    }

    private static String answer(Visit visit) {
        return visit.form().text("passkey");
    }

    private interface Proof {
        NewSession show();
    }

    private static Answer after(Visit visit, String page, Proof proof) {
        Next next = Next.of(visit.request());
        try {
            return Answer.see(next.path()).entering(proof.show());
        } catch (ComptoirException refusal) {
            return switch (refusal.code()) {
                case "passkey.refused", "passkey.not-offered" -> back(next, page, "passkey-refused");
                case "sign-in.throttled" -> back(next, page, "passkey-throttled");
                case "sign-in.ticket" -> back(next, "/sign-in", "sign-in-again");
                default -> throw refusal;
            };
        }
    }

    private static Answer back(Next next, String page, String notice) {
        return Answer.see(next.through(page)).telling(notice);
    }
}
