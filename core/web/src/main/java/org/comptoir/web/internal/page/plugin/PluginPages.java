// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.hook.HookListPages;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plugins that are here: each with what it may, how it is, and what can be done with it. */
@Component(service = Pages.class)
public final class PluginPages implements Pages {

    static final String PATH = "/plugins";
    public static final String SCOPE = "plugin:admin";

    /** A version that takes over is started and asked for its health before the answer. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String NAME = "name";
    private static final String BACK = "back";
    private static final String WEBHOOKS = "webhooks";
    private static final String PLUGIN = PATH + "/{plugin}";

    private final PluginLife life;
    private final PluginCheckup checkup;
    private final PluginTables tables;
    private final Secrets secrets;
    private final Companies companies;
    private final ProblemTexts texts;

    @Activate
    public PluginPages(
            @Reference PluginLife life,
            @Reference PluginCheckup checkup,
            @Reference PluginTables tables,
            @Reference Secrets secrets,
            @Reference Companies companies,
            @Reference ProblemTexts texts) {
        this.life = life;
        this.checkup = checkup;
        this.tables = tables;
        this.secrets = secrets;
        this.companies = companies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Access sees = Access.needs(SCOPE);
        Access acts = Access.needsConfirmed(SCOPE);
        return List.of(
                Route.get(PATH, sees, this::list),
                Route.get(PLUGIN, sees, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(PLUGIN + "/secret", acts, this::keepSecret),
                Route.post(PLUGIN + "/rollback", acts, visit -> act(visit, life::rollback, "plugin-back")),
                Route.post(PLUGIN + "/suspend", acts, visit -> act(visit, life::suspend, "plugin-suspended")),
                Route.post(PLUGIN + "/resume", acts, visit -> act(visit, life::resume, "plugin-resumed")),
                Route.post(PLUGIN + "/remove", acts, visit -> act(visit, this::remove, "plugin-removed")),
                Route.post(PLUGIN + "/delete", acts, visit -> act(visit, this::delete, PATH, "plugin-deleted")));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.SERVER, 30, PATH, "menu/plugins", "plugin", Access.needs(SCOPE)),
                new MenuLine(
                        MenuLine.Group.ACTS, 70, OfferPages.PATH, "menu/plugin-offers", "plugin", Access.needs(SCOPE)));
    }

    private Answer list(Visit visit) {
        return Answer.page(new PluginsView(checkup.doctor(visit.call())));
    }

    private PluginView view(Visit visit, Refused refused) {
        String id = visit.value("plugin");
        Patient patient = checkup.patient(id, visit.call());
        Set<String> matters = new LinkedHashSet<>(life.whyNot(id, visit.call()));
        matters.addAll(patient.advice());
        return new PluginView(
                life.info(id, visit.call()),
                patient,
                List.copyOf(matters),
                companies.get(visit.call()).zone(),
                secretForm(id, visit),
                refused);
    }

    private PluginView.SecretForm secretForm(String plugin, Visit visit) {
        String prefix = prefix(plugin);
        List<String> names = secrets.names(visit.call()).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
        String back = visit.form().has(BACK)
                ? visit.form().text(BACK)
                : visit.request().query().text(BACK);
        return new PluginView.SecretForm(names, visit.form().text(NAME), back.equals(WEBHOOKS) ? WEBHOOKS : "");
    }

    private static String prefix(String plugin) {
        return "plugin/" + plugin + "/";
    }

    /** Kept, and never shown again: not even in the form that is refused. */
    private Answer keepSecret(Visit visit) {
        String plugin = visit.value("plugin");
        life.info(plugin, visit.call());
        try {
            secrets.put(
                    prefix(plugin) + visit.form().text(NAME),
                    Secret.of(visit.form().exact("value")),
                    visit.call());
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words())
                    .read(refusal, Map.of("secret.name", NAME, "secret.value", "value"));
            return Answer.refused(refused, view(visit, refused));
        }
        return Answer.see(visit.form().text(BACK).equals(WEBHOOKS) ? HookListPages.TROUBLED : PATH + "/" + plugin)
                .telling("secret-kept");
    }

    /** Something to do with a plugin. */
    private interface Act {
        void on(String plugin, Call call);
    }

    private Answer act(Visit visit, Act act, String notice) {
        return act(visit, act, PATH + "/" + visit.value("plugin"), notice);
    }

    private Answer act(Visit visit, Act act, String then, String notice) {
        try {
            act.on(visit.value("plugin"), visit.call(PATIENCE));
            return Answer.see(then).telling(notice);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, view(visit, refused));
        }
    }

    /** Keeps versions and data: it stays listed, and can be brought back. */
    private void remove(String id, Call call) {
        life.remove(id, false, call);
    }

    /** Forgets its versions and drops its tables. */
    private void delete(String id, Call call) {
        life.remove(id, true, call);
        tables.drop(id, call);
    }
}
