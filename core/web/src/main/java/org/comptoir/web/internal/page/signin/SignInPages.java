// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import java.util.Map;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.people.Account;
import org.comptoir.api.people.Credentials;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.SetUp;
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

/** The first step of coming in, the proof that it is still they, and the way out. */
@Component(service = Pages.class)
public final class SignInPages implements Pages {

    private static final Map<String, String> CONFIRM_FIELDS =
            Map.of("sign-in.refused", "password", "sign-in.code", "code");

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final Sessions sessions;
    private final Account account;
    private final FirstRun firstRun;
    private final SetUp setUp;
    private final ProblemTexts texts;

    @Activate
    public SignInPages(
            @Reference SignIn signIn,
            @Reference PasskeySignIn passkeys,
            @Reference Sessions sessions,
            @Reference Account account,
            @Reference FirstRun firstRun,
            @Reference SetUp setUp,
            @Reference ProblemTexts texts) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.account = account;
        this.firstRun = firstRun;
        this.setUp = setUp;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in", Access.ANYBODY, this::show),
                Route.post("/sign-in", Access.ANYBODY, this::enter),
                Route.get("/confirm", Access.SIGNED_IN, visit -> Answer.page(confirmation(visit, Refused.NOT))),
                Route.post("/confirm", Access.SIGNED_IN, this::confirm),
                Route.post("/sign-out", Access.SIGNED_IN, this::leave));
    }

    private Answer show(Visit visit) {
        Next next = Next.of(visit.request());
        if (visit.guest() == null && setUp.isOpen()) {
            return Answer.see("/set-up");
        }
        return visit.guest() == null
                ? Answer.page(new SignInView("", isNew(), offersPasskeys(), next, Refused.NOT))
                : Answer.see(next.path());
    }

    /** A server without a key has nobody who could sign in. */
    private boolean isNew() {
        return firstRun.tokenFile().isPresent();
    }

    private boolean offersPasskeys() {
        return passkeys.obstacle().isEmpty();
    }

    private Answer enter(Visit visit) {
        Next next = Next.of(visit.request());
        String email = visit.form().text("email");
        try {
            return Entrance.after(signIn.password(email, visit.form().exact("password"), visit.visitor()), next);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, new SignInView(email, isNew(), offersPasskeys(), next, refused));
        }
    }

    private ConfirmView confirmation(Visit visit, Refused refused) {
        Credentials has = account.credentials(visit.secret(), visit.visitor());
        return new ConfirmView(
                has.secondFactor(), has.passkeys() > 0 && offersPasskeys(), Next.of(visit.request()), refused);
    }

    private Answer confirm(Visit visit) {
        try {
            return Answer.see(Next.of(visit.request()).path())
                    .entering(signIn.confirm(
                            visit.secret(),
                            visit.form().exact("password"),
                            visit.form().text("code"),
                            visit.visitor()));
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, CONFIRM_FIELDS);
            return Answer.refused(refused, confirmation(visit, refused));
        }
    }

    private Answer leave(Visit visit) {
        sessions.signOut(visit.secret(), visit.visitor());
        return Answer.see("/sign-in").with(Cookies.drop(Cookies.SESSION)).telling("signed-out");
    }
}
