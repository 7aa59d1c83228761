// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.OfferedPlugin;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the catalogues offer, and letting one of them in: first what it means, then the act. */
@Component(service = Pages.class)
public final class OfferPages implements Pages {

    /** Where they are. */
    public static final String PATH = "/plugin-offers";

    /** For whom they are. */
    public static final Access ACCESS = Access.needs(PluginPages.SCOPE);

    private static final String OFFER = PATH + "/{plugin}/{version}";

    private static final Set<String> TAKEN = Set.of("new", "upgrade");

    private final PluginCatalogue catalogue;
    private final ProblemTexts texts;

    @Activate
    public OfferPages(@Reference PluginCatalogue catalogue, @Reference ProblemTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCESS, this::offers),
                Route.get(
                        OFFER,
                        Access.needsConfirmed(PluginPages.SCOPE),
                        visit -> Answer.page(new ConsentView(plan(visit), Next.of(visit.request()), Refused.NOT))),
                Route.post(OFFER, Access.needsConfirmed(PluginPages.SCOPE), this::take));
    }

    /** Where one of them is looked at. */
    public static String at(OfferedPlugin offer) {
        return PATH + "/" + offer.id() + "/" + offer.version();
    }

    private Answer offers(Visit visit) {
        String text = visit.request().query().text("q");
        PluginOffers offers = catalogue.search(text, visit.call());
        return Answer.page(new OffersView(text, highest(offers.plugins()), offers.troubles()));
    }

    /** Lower versions, and those that were called back, are not for who looks for a plugin: the console has them all. */
    public static List<OfferedPlugin> highest(List<OfferedPlugin> offers) {
        Map<String, OfferedPlugin> byId = new LinkedHashMap<>();
        for (OfferedPlugin offer : offers) {
            if (!offer.status().equals("revoked") || !byId.containsKey(offer.id())) {
                byId.put(offer.id(), offer);
            }
        }
        List<OfferedPlugin> shown = new ArrayList<>(byId.values());
        // What can be taken comes first.
        shown.sort(Comparator.comparing(offer -> !TAKEN.contains(offer.status())));
        return shown;
    }

    private PluginPlan plan(Visit visit) {
        return catalogue.plan(visit.value("plugin"), visit.value("version"), "", visit.call(PluginPages.PATIENCE));
    }

    /** What comes is what was agreed to: an archive that is another by now is shown anew. */
    private Answer take(Visit visit) {
        PluginPlan plan = plan(visit);
        if (!plan.sha256().equals(visit.form().text("sha256"))) {
            Refused other = new Refused(Map.of(), visit.words().of("plugin-consent/other"), 422, 0);
            return Answer.refused(other, new ConsentView(plan, Next.of(visit.request()), other));
        }
        try {
            Call call = visit.call(PluginPages.PATIENCE);
            InstalledPlugin taken = plan.present().isEmpty()
                    ? catalogue.install(plan.id(), plan.version(), "", call)
                    : catalogue.upgrade(plan.id(), plan.version(), "", call);
            Next next = Next.of(visit.request());
            return Answer.see(next.path().equals("/") ? PluginPages.PATH + "/" + taken.id() : next.path())
                    .telling(plan.present().isEmpty() ? "plugin-installed" : "plugin-upgraded");
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, new ConsentView(plan, Next.of(visit.request()), refused));
        }
    }
}
