// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.UserId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is there, and how somebody is taken in. */
@Component(service = Pages.class)
public final class PeoplePages implements Pages {

    /** What running people takes. */
    static final String SCOPE = "user:w";

    /** What taking in people of the organisations that one sells to takes. */
    static final String INVITE = "buyer:invite";

    /** Which field of the forms a refusal is about. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("user.email-taken", "email"),
            Map.entry("email.", "email"),
            Map.entry("user.language", "language"),
            Map.entry("user.no-role", "roles"),
            Map.entry("user.role-alone", "roles"),
            Map.entry("user.role-unknown", "roles"),
            Map.entry("user.roles-mixed", "roles"),
            Map.entry("user.exceeds-granter", "roles"),
            Map.entry("user.last-admin", "roles"),
            Map.entry("user.organisation", "customer"),
            Map.entry("field.", "name"));

    private static final int A_PAGE = 50;

    private final Users users;
    private final Companies companies;
    private final Customers customers;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public PeoplePages(
            @Reference Users users,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.users = users;
        this.companies = companies;
        this.customers = customers;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/users", Access.needs(SCOPE, INVITE), this::list),
                Route.get("/users/invite", Access.needsConfirmed(SCOPE, INVITE), this::form),
                Route.get("/users/invite/buyer", Access.needsConfirmed(SCOPE, INVITE), this::buyerForm),
                Route.post("/users/invite", Access.needsConfirmed(SCOPE, INVITE), this::invite));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.SERVER, 10, "/users", "menu/users", "users", Access.needs(SCOPE, INVITE)),
                new MenuLine(
                        MenuLine.Group.ACTS, 50, "/users/invite", "menu/invite", "users", Access.needs(SCOPE, INVITE)));
    }

    private Answer list(Visit visit) {
        String search = visit.request().query().text("q");
        String cursor = visit.request().query().text("after");
        Page<User> page = users.list(search, new PageRequest(cursor, A_PAGE), visit.call());
        return Answer.page(new PeopleView(
                page.items(),
                Organisations.of(page.items(), customers, visit),
                search,
                page.next(),
                companies.get(visit.call()).zone()));
    }

    /** Who runs the people takes in both kinds, who only invites buyers alone. */
    private static boolean mayChoose(Visit visit) {
        return Access.needs(SCOPE).allows(visit.session());
    }

    private static boolean isBuyer(Visit visit, String kind) {
        return !mayChoose(visit) || kind.equals("buyer");
    }

    private Answer form(Visit visit) {
        return form(visit, isBuyer(visit, ""));
    }

    private Answer buyerForm(Visit visit) {
        return form(visit, true);
    }

    private Answer form(Visit visit, boolean buyer) {
        UserRequest nobody = new UserRequest("", "", visit.words().locale().getLanguage(), Set.of(), null);
        return Answer.page(view(visit, new UserId(ids.next()), buyer, "", nobody, Refused.NOT));
    }

    private static InviteView view(
            Visit visit, UserId id, boolean buyer, String code, UserRequest request, Refused refused) {
        return new InviteView(id.toString(), buyer, visit.session().roles(), mayChoose(visit), code, request, refused);
    }

    private Answer invite(Visit visit) {
        boolean buyer = isBuyer(visit, visit.form().text("kind"));
        String code = buyer ? visit.form().text("customer") : "";
        UserId id = UserId.parse(visit.form().text("id"));
        @Nullable
        Customer customer = code.isEmpty()
                ? null
                : customers.byCodes(List.of(code), visit.call()).get(code);
        UserRequest request = new UserRequest(
                visit.form().text("email"),
                visit.form().text("name"),
                visit.form().text("language"),
                visit.form().all("roles"),
                customer == null ? null : customer.id());
        if (buyer && customer == null) {
            String key = code.isEmpty() ? "invite/customer/missing" : "invite/customer/unknown";
            Refused refused = Refused.field("customer", visit.words().of(key, code));
            return Answer.refused(refused, view(visit, id, true, code, request, refused));
        }
        try {
            return Answer.page(new LinkShownView(
                    users.invite(id, request, visit.call()),
                    companies.get(visit.call()).zone()));
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, view(visit, id, buyer, code, request, refused));
        }
    }
}
