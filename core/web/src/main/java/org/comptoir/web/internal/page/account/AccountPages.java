// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Account;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.User;
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

/** Name, language and password. */
@Component(service = Pages.class)
public final class AccountPages implements Pages {

    private static final int SHORTEST_STAFF = 12;
    private static final int SHORTEST_BUYER = 8;
    private static final Map<String, String> NAME_FIELDS = Map.of("field.", "name", "user.language", "language");
    private static final Map<String, String> PASSWORD_FIELDS =
            Map.of("sign-in.refused", "present", "password.", "password");

    private final Account account;
    private final Companies companies;
    private final ProblemTexts texts;

    @Activate
    public AccountPages(@Reference Account account, @Reference Companies companies, @Reference ProblemTexts texts) {
        this.account = account;
        this.companies = companies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/account", Access.SIGNED_IN, this::show),
                Route.post("/account", Access.SIGNED_IN, this::rename),
                Route.get("/account/password", Access.CONFIRMED, visit -> Answer.page(password(visit, Refused.NOT))),
                Route.post("/account/password", Access.CONFIRMED, this::changePassword));
    }

    private Answer show(Visit visit) {
        User user = account.user(visit.secret(), visit.visitor());
        return Answer.page(view(visit, user.name(), user.language(), Refused.NOT));
    }

    private AccountView view(Visit visit, String name, String language, Refused refused) {
        return new AccountView(
                visit.session().email(),
                name,
                language,
                account.credentials(visit.secret(), visit.visitor()),
                companies.get(visit.call()).zone(),
                refused);
    }

    private Answer rename(Visit visit) {
        String name = visit.form().text("name");
        String language = visit.form().text("language");
        try {
            account.rename(visit.secret(), name, language, visit.visitor());
            return Answer.see("/account").telling("saved");
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, NAME_FIELDS);
            return Answer.refused(refused, view(visit, name, language, refused));
        }
    }

    private static PasswordView password(Visit visit, Refused refused) {
        Session session = visit.session();
        return new PasswordView(session.email(), session.isStaff() ? SHORTEST_STAFF : SHORTEST_BUYER, refused);
    }

    private Answer changePassword(Visit visit) {
        String password = visit.form().exact("password");
        if (!password.equals(visit.form().exact("again"))) {
            Refused differ = Refused.field("again", visit.words().of("link/differ"));
            return Answer.refused(differ, password(visit, differ));
        }
        try {
            return Answer.see("/account")
                    .entering(account.changePassword(
                            visit.secret(), visit.form().exact("present"), password, visit.visitor()))
                    .telling("password-changed");
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, PASSWORD_FIELDS);
            return Answer.refused(refused, password(visit, refused));
        }
    }
}
