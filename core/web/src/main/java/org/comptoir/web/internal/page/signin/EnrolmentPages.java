// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.SignIn;
import org.comptoir.api.people.TotpOffer;
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

/** The second factor of who must have one before they come in: an app, or a passkey where there can be any. */
@Component(service = Pages.class)
public final class EnrolmentPages implements Pages {

    static final String PATH = "/sign-in/app";
    private static final String PASSKEY = PATH + "/passkey";
    private static final Map<String, String> CODE = Map.of("sign-in.code", "code");
    private static final Map<String, String> NAME = Map.of("field.", "name");

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final ProblemTexts texts;

    @Activate
    public EnrolmentPages(@Reference SignIn signIn, @Reference PasskeySignIn passkeys, @Reference ProblemTexts texts) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.ANYBODY, this::offer),
                Route.post(PATH, Access.ANYBODY, this::app),
                Route.post(
                        PASSKEY + "/ask",
                        Access.ANYBODY,
                        visit -> Answer.data(passkeys.askToEnrol(ticket(visit), visit.visitor()))),
                Route.post(PASSKEY, Access.ANYBODY, this::passkey));
    }

    private static String ticket(Visit visit) {
        return visit.request().cookie(Cookies.TICKET);
    }

    private Answer offer(Visit visit) {
        Next next = Next.of(visit.request());
        try {
            return Answer.page(view(signIn.offerTotp(ticket(visit), visit.visitor()), "", next, Refused.NOT));
        } catch (ComptoirException refusal) {
            return Entrance.orAgain(visit, refusal, next);
        }
    }

    private Answer app(Visit visit) {
        return enrol(
                visit, CODE, () -> signIn.enrolTotp(ticket(visit), visit.form().text("code"), visit.visitor()));
    }

    private Answer passkey(Visit visit) {
        return enrol(
                visit,
                NAME,
                () -> passkeys.enrol(
                        ticket(visit), visit.form().text("name"), visit.form().text("passkey"), visit.visitor()));
    }

    /** @param fields where a refusal is shown */
    private Answer enrol(Visit visit, Map<String, String> fields, Supplier<Enrolled> work) {
        Next next = Next.of(visit.request());
        try {
            Enrolled enrolled = work.get();
            return Answer.page(new RecoveryCodesView(enrolled.recoveryCodes(), next))
                    .entering(enrolled.session());
        } catch (ComptoirException refusal) {
            if (Entrance.isOver(refusal)) {
                return Entrance.again(visit, next);
            }
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, fields);
            Offers.Again again =
                    Offers.again(visit, refusal, refused, () -> signIn.offerTotp(ticket(visit), visit.visitor()));
            return Answer.refused(
                    again.refused(), view(again.offer(), visit.form().text("name"), next, again.refused()));
        }
    }

    private EnrolView view(TotpOffer offer, String name, Next next, Refused refused) {
        EnrolView.Passkey passkey = new EnrolView.Passkey(passkeys.obstacle().isEmpty(), PASSKEY, name);
        return new EnrolView(offer, PATH, true, passkey, next, refused);
    }
}
