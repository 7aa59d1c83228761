// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comptoir.api.DaySpan;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.SignIn;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedDay;
import org.comptoir.web.internal.page.signin.Entrance;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps of whoever showed the token: each is kept when it is confirmed, and can be gone back to until the last. */
@Component(service = Pages.class)
public final class SetUpStepPages implements Pages {

    private static final Map<String, String> COMPANY = Map.of(
            "company.", "legalName",
            "legalForm", "legalForm",
            "siren.", "siren",
            "siret.", "siret",
            "line1", "address.line1",
            "postcode", "address.postcode",
            "city", "address.city");

    private static final Map<String, String> TAX = Map.of(
            "company.vat-scheme", "regime", "vat-number.", "vatNumber", "ledger.date", "yearFrom", "ledger.", "yearTo");

    private static final Map<String, String> YOU = Map.of(
            "email.malformed", "email",
            "user.email-taken", "email",
            "password.", "password",
            "field.", "name");

    private final SetUp setUp;
    private final SignIn signIn;
    private final ProblemTexts texts;
    private final Clock clock;

    @Activate
    public SetUpStepPages(
            @Reference SetUp setUp, @Reference SignIn signIn, @Reference ProblemTexts texts, @Reference Clock clock) {
        this.setUp = setUp;
        this.signIn = signIn;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Stage.DATABASE.path(), Access.ANYBODY, visit -> Under.step(() -> database(visit))),
                Route.get(Stage.COMPANY.path(), Access.ANYBODY, visit -> Under.step(() -> company(visit))),
                Route.post(Stage.COMPANY.path(), Access.ANYBODY, visit -> Under.step(() -> keepCompany(visit))),
                Route.get(Stage.TAX.path(), Access.ANYBODY, visit -> settled(visit, this::tax)),
                Route.post(Stage.TAX.path(), Access.ANYBODY, visit -> Under.step(() -> keepTax(visit))),
                Route.get(Stage.YOU.path(), Access.ANYBODY, visit -> settled(visit, this::you)),
                Route.post(Stage.YOU.path(), Access.ANYBODY, visit -> Under.step(() -> found(visit))));
    }

    private static String pass(Visit visit) {
        return visit.request().cookie(Cookies.SET_UP);
    }

    private SetUpDraft draft(Visit visit) {
        return setUp.draft(pass(visit), visit.visitor());
    }

    /** A step that needs the company; without one they are led to where it is asked for. */
    private Answer settled(Visit visit, Function<SetUpDraft, Answer> page) {
        return Under.step(() -> {
            SetUpDraft draft = draft(visit);
            return draft.company() == null ? Answer.see(Stage.COMPANY.path()) : page.apply(draft);
        });
    }

    private Answer database(Visit visit) {
        return Answer.page(new DatabaseView(setUp.database(pass(visit), visit.visitor())));
    }

    private Answer company(Visit visit) {
        return Answer.page(new CompanyView(CompanyForm.of(draft(visit).company()), Refused.NOT));
    }

    private Answer keepCompany(Visit visit) {
        CompanyForm form = CompanyForm.read(visit.form());
        try {
            setUp.keepCompany(pass(visit), form.toRequest(), visit.visitor());
            return Answer.see(Stage.TAX.path());
        } catch (ComptoirException refusal) {
            Refused refused = told(refusal, visit, COMPANY);
            return Answer.refused(refused, new CompanyView(form, refused));
        }
    }

    /** What ends the set-up is no refusal of a form. */
    private Refused told(ComptoirException refusal, Visit visit, Map<String, String> fields) {
        if (refusal.code().startsWith("setup.")) {
            throw refusal;
        }
        return new Refused.Reader(texts, visit.words()).read(refusal, fields);
    }

    private Answer tax(SetUpDraft draft) {
        CompanyRequest company = required(draft);
        DaySpan year = draft.year();
        boolean settled = year != null;
        DaySpan shown =
                year == null ? TaxForm.calendarYear(LocalDate.ofInstant(clock.instant(), company.zone())) : year;
        return Answer.page(new TaxView(TaxForm.of(company, shown, settled), Refused.NOT));
    }

    private static CompanyRequest required(SetUpDraft draft) {
        CompanyRequest company = draft.company();
        if (company == null) {
            throw new ComptoirException("setup.unsettled", org.comptoir.model.Fault.CONFLICT, Map.of());
        }
        return company;
    }

    private Answer keepTax(Visit visit) {
        CompanyRequest company = required(draft(visit));
        TaxForm form = TaxForm.read(visit.form(), company);
        Optional<LocalDate> from = TypedDay.read(visit.form(), "yearFrom");
        Optional<LocalDate> to = TypedDay.read(visit.form(), "yearTo");
        if (from.isEmpty() || to.isEmpty()) {
            Refused refused = Refused.field(
                    from.isEmpty() ? "yearFrom" : "yearTo", visit.words().of("set-up-tax/no-day"));
            return Answer.refused(refused, new TaxView(form, refused));
        }
        try {
            setUp.keepTax(pass(visit), form.schemes(), form.number(company), from.get(), to.get(), visit.visitor());
            return Answer.see(Stage.YOU.path());
        } catch (ComptoirException refusal) {
            Refused refused = told(refusal, visit, TAX);
            return Answer.refused(refused, new TaxView(form, refused));
        }
    }

    private Answer you(SetUpDraft draft) {
        return draft.year() == null
                ? Answer.see(Stage.TAX.path())
                : Answer.page(new YouView(required(draft).legalName(), "", "", Refused.NOT));
    }

    private Answer found(Visit visit) {
        String company = required(draft(visit)).legalName();
        String name = visit.form().text("name");
        String email = visit.form().text("email");
        String password = visit.form().exact("password");
        if (!password.equals(visit.form().exact("again"))) {
            Refused refused = Refused.field("again", visit.words().of("link/differ"));
            return Answer.refused(refused, new YouView(company, name, email, refused));
        }
        try {
            String language = visit.words().locale().getLanguage();
            setUp.found(pass(visit), email, name, language, password, visit.visitor());
        } catch (ComptoirException refusal) {
            Refused refused = told(refusal, visit, YOU);
            return Answer.refused(refused, new YouView(company, name, email, refused));
        }
        return enter(visit, email, password).with(Cookies.drop(Cookies.SET_UP));
    }

    /** On to the second factor. Where that cannot be now, they sign in and go on from there. */
    private Answer enter(Visit visit, String email, String password) {
        Next next = Next.of(Stage.EXTRAS.path());
        try {
            return Entrance.after(signIn.password(email, password, visit.visitor()), next);
        } catch (ComptoirException busy) {
            return Answer.see(next.through("/sign-in")).telling("set-up-founded");
        }
    }
}
