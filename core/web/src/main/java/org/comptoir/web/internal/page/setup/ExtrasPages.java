// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import java.util.Set;
import org.comptoir.api.demo.DemoData;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.plugin.OfferedPlugin;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.model.Call;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.page.plugin.OfferPages;
import org.comptoir.web.internal.page.plugin.PluginPages;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The last step of a set-up, by its admin: what comes with the company, and the end. */
@Component(service = Pages.class)
public final class ExtrasPages implements Pages {

    private static final Access ACCESS = Access.needs(PluginPages.SCOPE);
    private static final Set<String> SERVING = Set.of("active", "probation");

    private final SetUp setUp;
    private final PluginCheckup checkup;
    private final PluginCatalogue catalogue;
    private final DemoData demo;

    @Activate
    public ExtrasPages(
            @Reference SetUp setUp,
            @Reference PluginCheckup checkup,
            @Reference PluginCatalogue catalogue,
            @Reference DemoData demo) {
        this.setUp = setUp;
        this.checkup = checkup;
        this.catalogue = catalogue;
        this.demo = demo;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Stage.EXTRAS.path(), ACCESS, this::show),
                Route.post(Stage.EXTRAS.path(), ACCESS, this::finish));
    }

    private Answer show(Visit visit) {
        Call call = visit.call();
        if (!setUp.isUnfinished(call)) {
            return Answer.see("/");
        }
        PluginOffers offers = catalogue.search("", call);
        return Answer.page(new ExtrasView(
                checkup.doctor(call).plugins().stream()
                        .filter(plugin -> SERVING.contains(plugin.state()))
                        .map(plugin -> plugin.name().in(visit.words().locale()))
                        .toList(),
                OfferPages.highest(offers.plugins()).stream()
                        .filter(offer -> offer.status().equals("new") && offer.accepted())
                        .map(offer -> offer(offer, visit))
                        .toList(),
                offers.troubles(),
                demo.company().isPresent()));
    }

    private static ExtrasView.Offer offer(OfferedPlugin offer, Visit visit) {
        Next back = Next.of(Stage.EXTRAS.path());
        return new ExtrasView.Offer(
                offer.name().in(visit.words().locale()),
                offer.description().in(visit.words().locale()),
                back.through(OfferPages.at(offer)));
    }

    private Answer finish(Visit visit) {
        if (visit.form().text("demo").equals("yes") && demo.company().isEmpty()) {
            demo.load(visit.call(DemoPages.PATIENCE));
        }
        setUp.finish(visit.call());
        return Answer.see("/").telling("set-up-finished");
    }
}
