// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Account;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.Passkeys;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.signin.RecoveryCodesView;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The passkeys of who is signed in. */
@Component(service = Pages.class)
public final class PasskeyPages implements Pages {

    private static final String PATH = "/account/passkeys";
    private static final Map<String, String> FIELDS = Map.of("field.", "name");

    private final Passkeys passkeys;
    private final PasskeySignIn signIn;
    private final Account account;
    private final Companies companies;
    private final ProblemTexts texts;

    @Activate
    public PasskeyPages(
            @Reference Passkeys passkeys,
            @Reference PasskeySignIn signIn,
            @Reference Account account,
            @Reference Companies companies,
            @Reference ProblemTexts texts) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.account = account;
        this.companies = companies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.SIGNED_IN, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.get(PATH + "/new", Access.CONFIRMED, this::form),
                Route.post(PATH + "/new", Access.CONFIRMED, this::add),
                Route.post(PATH + "/ask", Access.CONFIRMED, this::ask),
                Route.post(PATH + "/{id}/rename", Access.SIGNED_IN, this::rename),
                Route.post(PATH + "/{id}/remove", Access.CONFIRMED, this::remove));
    }

    private PasskeysView view(Visit visit, Refused refused) {
        return new PasskeysView(
                passkeys.list(visit.secret(), visit.visitor()),
                account.credentials(visit.secret(), visit.visitor()),
                signIn.obstacle(),
                companies.get(visit.call()).zone(),
                refused);
    }

    private Answer form(Visit visit) {
        return signIn.obstacle().isEmpty() ? Answer.page(new NewPasskeyView("", Refused.NOT)) : Answer.see(PATH);
    }

    private Answer ask(Visit visit) {
        return Answer.data(passkeys.offer(visit.secret(), visit.visitor()));
    }

    private Answer add(Visit visit) {
        String name = visit.form().text("name");
        try {
            Enrolled added = passkeys.add(visit.secret(), name, visit.form().text("passkey"), visit.visitor());
            Answer answer = added.recoveryCodes().isEmpty()
                    ? Answer.see(PATH).telling("passkey-added")
                    : Answer.page(new RecoveryCodesView(added.recoveryCodes(), Next.of(PATH)));
            return answer.entering(added.session());
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, new NewPasskeyView(name, refused));
        }
    }

    private Answer rename(Visit visit) {
        PasskeyId id = PasskeyId.parse(visit.value("id"));
        try {
            passkeys.rename(visit.secret(), id, visit.form().text("name"), visit.visitor());
            return Answer.see(PATH).telling("saved");
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, view(visit, refused));
        }
    }

    private Answer remove(Visit visit) {
        PasskeyId id = PasskeyId.parse(visit.value("id"));
        return Answer.see(PATH)
                .entering(passkeys.remove(visit.secret(), id, visit.visitor()))
                .telling("passkey-removed");
    }
}
