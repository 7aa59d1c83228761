// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.SignIn;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The second step of coming in: a code. */
@Component(service = Pages.class)
public final class SecondStepPages implements Pages {

    private static final Map<String, String> FIELDS = Map.of("sign-in.code", "code");

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final ProblemTexts texts;

    @Activate
    public SecondStepPages(@Reference SignIn signIn, @Reference PasskeySignIn passkeys, @Reference ProblemTexts texts) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in/code", Access.ANYBODY, visit -> show(visit, false)),
                Route.post("/sign-in/code", Access.ANYBODY, visit -> enter(visit, false)),
                Route.get("/sign-in/recovery", Access.ANYBODY, visit -> show(visit, true)),
                Route.post("/sign-in/recovery", Access.ANYBODY, visit -> enter(visit, true)));
    }

    private static String ticket(Visit visit) {
        return visit.request().cookie(Cookies.TICKET);
    }

    private Answer show(Visit visit, boolean recovery) {
        Next next = Next.of(visit.request());
        if (ticket(visit).isEmpty()) {
            return Answer.see(next.through("/sign-in"));
        }
        try {
            CodeView view = step(visit, recovery, next, Refused.NOT);
            boolean nothingElse = !view.recovery() && !view.app() && !view.passkey();
            return nothingElse ? Answer.see(next.through("/sign-in/recovery")) : Answer.page(view);
        } catch (ComptoirException refusal) {
            return Entrance.orAgain(visit, refusal, next);
        }
    }

    private CodeView step(Visit visit, boolean recovery, Next next, Refused refused) {
        Set<String> ways = signIn.ways(ticket(visit));
        boolean passkey =
                !recovery && ways.contains("passkey") && passkeys.obstacle().isEmpty();
        return new CodeView(recovery, ways.contains("code"), passkey, next, refused);
    }

    private Answer enter(Visit visit, boolean recovery) {
        Next next = Next.of(visit.request());
        String code = visit.form().text("code");
        try {
            NewSession session = recovery
                    ? signIn.recoveryCode(ticket(visit), code, visit.visitor())
                    : signIn.code(ticket(visit), code, visit.visitor());
            return Answer.see(next.path()).entering(session);
        } catch (ComptoirException refusal) {
            if (Entrance.isOver(refusal)) {
                return Entrance.again(visit, next);
            }
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, step(visit, recovery, next, refused));
        }
    }
}
