// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.api.demo.DemoData;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Demo data in and out, by one click each. */
@Component(service = Pages.class)
public final class DemoPages implements Pages {

    /** Who may: an admin. */
    public static final Access ACCESS = Access.needs("company:w");

    private static final String PATH = "/demo";

    /** Products, customers, stock. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DemoData demo;
    private final ProblemTexts texts;

    @Activate
    public DemoPages(@Reference DemoData demo, @Reference ProblemTexts texts) {
        this.demo = demo;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(PATH + "/load", ACCESS, visit -> change(visit, demo::load, "demo-loaded")),
                Route.post(PATH + "/remove", ACCESS, visit -> change(visit, demo::remove, "demo-removed")));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SERVER, 90, PATH, "menu/demo", "box", ACCESS));
    }

    private Answer change(Visit visit, Consumer<Call> change, String notice) {
        try {
            change.accept(visit.call(PATIENCE));
            return Answer.see(PATH).telling(notice);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            return Answer.refused(refused, view(visit, refused));
        }
    }

    private DemoView view(Visit visit, Refused refused) {
        Optional<CompanyId> company = demo.company();
        boolean own = company.filter(visit.session().company()::equals).isPresent();
        return new DemoView(company.isEmpty() ? "none" : own ? "own" : "beside", refused);
    }
}
