// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.home;

import java.util.List;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The first page. */
@Component(service = Pages.class)
public final class HomePages implements Pages {

    private record Offer(HomeView.Card card, Access access) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer(new HomeView.Card("/orders", "home/orders", "order"), Access.needs("order:r")),
            new Offer(new HomeView.Card("/pick-lists", "home/pick-lists", "box"), Access.needs("order:ship")),
            new Offer(new HomeView.Card("/customers", "home/customers", "building"), Access.needs("customer:r")),
            new Offer(new HomeView.Card("/products", "home/products", "tag"), Access.needs("catalog:r")),
            new Offer(new HomeView.Card("/users", "home/users", "users"), Access.needs("user:w", "buyer:invite")),
            new Offer(new HomeView.Card("/api-keys", "home/keys", "key"), Access.needs("key:w")),
            new Offer(new HomeView.Card("/account", "home/account", "user"), Access.SIGNED_IN),
            new Offer(new HomeView.Card("/account/sessions", "home/sessions", "devices"), Access.SIGNED_IN));

    private final Companies companies;

    @Activate
    public HomePages(@Reference Companies companies) {
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/", Access.SIGNED_IN, this::show));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.START, 0, "/", "menu/home", "home", Access.SIGNED_IN));
    }

    private Answer show(Visit visit) {
        Session session = visit.session();
        List<HomeView.Card> cards = OFFERS.stream()
                .filter(offer -> offer.access().allows(session))
                .map(Offer::card)
                .toList();
        String company = companies.get(visit.call()).legalName();
        return Answer.page(new HomeView(company, session.name(), session.roles(), cards));
    }
}
