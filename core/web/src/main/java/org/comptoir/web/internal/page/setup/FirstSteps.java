// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import java.util.function.Predicate;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.connect.Connectors;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.PasswordResets;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.page.plugin.OfferPages;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCard.Figure;
import org.comptoir.web.internal.route.HomeCard.Part;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What a shop still lacks, told on the first page of who can see to it. Each is a fact that is looked at anew: what is done is
 * not told any more, whoever did it and however.
 */
@Component(service = {Pages.class, HomeCards.class})
public final class FirstSteps implements Pages, HomeCards {

    static final String PATH = "/first-steps";

    private static final Access ACCESS = Access.needs("company:w");
    private static final String ACCOUNTANT = "accountant";
    private static final int PEOPLE_LOOKED_AT = 200;
    private static final int FIRST = -10;

    private final List<FirstStep> steps;

    @Activate
    public FirstSteps(
            @Reference SetUp setUp,
            @Reference Products products,
            @Reference Users users,
            @Reference Connectors connectors,
            @Reference PasswordResets resets,
            @Reference PasskeySignIn passkeys) {
        this.steps = List.of(
                new FirstStep("first/finish", Stage.EXTRAS.path(), ACCESS, visit -> setUp.isUnfinished(visit.call())),
                new FirstStep("first/products", "/products", ACCESS, visit -> hasNone(products, visit)),
                new FirstStep("first/accountant", "/users/invite", ACCESS, visit -> lacksAccountant(users, visit)),
                new FirstStep("first/shop", OfferPages.PATH, OfferPages.ACCESS, visit -> connectors
                        .list(visit.call())
                        .isEmpty()),
                new FirstStep("first/address", "", ACCESS, visit -> !passkeys.obstacle()
                        .isEmpty()),
                new FirstStep("first/mail", "", ACCESS, visit -> !resets.offered(visit.visitor())));
    }

    private static boolean hasNone(Products products, Visit visit) {
        return products.count(ProductSelection.ALL, visit.call()).number() == 0;
    }

    /** Among so many people somebody has seen to it: a first page reads no more of them. */
    private static boolean lacksAccountant(Users users, Visit visit) {
        Page<User> first = users.list("", PageRequest.first(PEOPLE_LOOKED_AT), visit.call());
        return first.next().isEmpty()
                && first.items().stream().noneMatch(user -> user.roles().contains(ACCOUNTANT));
    }

    @Override
    public List<HomeCard> cards() {
        return steps.stream().map(this::card).toList();
    }

    private HomeCard card(FirstStep step) {
        return new HomeCard(
                Part.TO_DO,
                FIRST + steps.indexOf(step),
                step.key(),
                ACCESS,
                moment -> new Figure(
                        moment.visit().words().of("first/open"),
                        "",
                        step.leads(moment.visit().session()) ? step.path() : PATH,
                        step.open().test(moment.visit())));
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, ACCESS, this::show));
    }

    private Answer show(Visit visit) {
        return Answer.page(new FirstStepsView(
                steps.stream().filter(step -> step.open().test(visit)).toList(), visit.session()));
    }

    /**
     * Something that a shop may lack.
     *
     * @param key of its words
     * @param path where it is done, empty where that is on no page
     * @param access for whom that page is
     * @param open whether it is lacking
     */
    public record FirstStep(String key, String path, Access access, Predicate<Visit> open) {

        /** Whether there is a page that somebody may do it on. */
        public boolean leads(Session session) {
            return !path.isEmpty() && access.allows(session);
        }
    }
}
