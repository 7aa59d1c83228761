// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCard.Figure;
import org.comptoir.web.internal.route.HomeCard.Moment;
import org.comptoir.web.internal.route.HomeCard.Part;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first page: what waits, how things stand, and where to go. */
@Component(service = Pages.class)
public final class HomePages implements Pages {

    private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);

    private record Offer(HomeView.Way way, Access access) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer(new HomeView.Way("/users", "home/users", "users"), Access.needs("user:w", "buyer:invite")),
            new Offer(new HomeView.Way("/api-keys", "home/keys", "key"), Access.needs("key:w")),
            new Offer(new HomeView.Way("/account", "home/account", "user"), Access.SIGNED_IN),
            new Offer(new HomeView.Way("/account/sessions", "home/sessions", "devices"), Access.SIGNED_IN));

    private final Companies companies;
    private final Collection<HomeCards> contributors = new CopyOnWriteArrayList<>();

    @Activate
    public HomePages(@Reference Companies companies) {
        this.companies = companies;
    }

    /** Numbers come and go with those who bring them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCards(HomeCards cards) {
        contributors.add(cards);
    }

    public void removeCards(HomeCards cards) {
        contributors.remove(cards);
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
        Company company = companies.get(visit.call());
        List<HomeCard> cards = contributors.stream()
                .flatMap(contributor -> contributor.cards().stream())
                .filter(card -> card.access().allows(session))
                .sorted(HomeCard.IN_ORDER)
                .toList();
        Moment moment = new Moment(visit, company.dayOf(visit.now()), company.currency());
        List<HomeView.Way> ways = OFFERS.stream()
                .filter(offer -> offer.access().allows(session))
                .map(Offer::way)
                .toList();
        return Answer.page(new HomeView(
                company.legalName(),
                session.name(),
                session.roles(),
                cards.stream().anyMatch(card -> card.part() == Part.TO_DO),
                read(cards, Part.TO_DO, moment),
                read(cards, Part.FIGURES, moment),
                charts(session, moment),
                ways));
    }

    private static List<HomeView.Card> read(List<HomeCard> cards, Part part, Moment moment) {
        List<HomeView.Card> read = new ArrayList<>();
        for (HomeCard card : cards) {
            if (card.part() == part) {
                Optional<Figure> figure = figure(card, moment);
                if (part != Part.TO_DO || figure.map(Figure::any).orElse(true)) {
                    read.add(new HomeView.Card(card.key(), figure));
                }
            }
        }
        return read;
    }

    private List<HomeView.Chart> charts(Session session, Moment moment) {
        return contributors.stream()
                .flatMap(contributor -> contributor.charts().stream())
                .filter(chart -> chart.access().allows(session))
                .map(chart -> new HomeView.Chart(
                        chart.key(),
                        read(chart.key(), () -> chart.reading().at(moment), moment)
                                .map(BarChart::of)))
                .toList();
    }

    private static Optional<Figure> figure(HomeCard card, Moment moment) {
        return read(card.key(), () -> card.reading().at(moment), moment);
    }

    /** Nothing where it cannot be read: the others still can. */
    private static <T> Optional<T> read(String key, Supplier<T> reading, Moment moment) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException failure) {
            LOG.warn(
                    "event=home-card-failed card={} trace={}",
                    key,
                    moment.visit().traceId(),
                    failure);
            return Optional.empty();
        }
    }
}
