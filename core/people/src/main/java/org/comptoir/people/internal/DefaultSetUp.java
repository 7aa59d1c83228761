// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comptoir.api.DaySpan;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.access.SetUpPass;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.ledger.FiscalYears;
import org.comptoir.api.people.DatabaseInUse;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The first company of a new server and the person who runs it: settled step by step, founded in one unit. */
@Component
public final class DefaultSetUp implements SetUp {

    private static final Set<String> FIRST_ROLES = Set.of(Roles.ADMIN, Roles.PLUGIN_ADMIN);
    private static final String DERBY = "Apache Derby";
    private static final int SIREN_AT = 4;
    private static final Pattern OTHERS = Pattern.compile("[^0-9]");

    private final Units units;
    private final Ids ids;
    private final Companies companies;
    private final FirstRun firstRun;
    private final FiscalYears years;
    private final Throttle throttle;
    private final NewPasswords chosen;
    private final Database database;
    private final Visits visits;
    private final UserRules rules = new UserRules();
    private final PersonStore people = new PersonStore();

    @Activate
    public DefaultSetUp(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference FirstRun firstRun,
            @Reference FiscalYears years,
            @Reference Throttle throttle,
            @Reference Passwords passwords,
            @Reference Database database) {
        this.units = units;
        this.ids = ids;
        this.companies = companies;
        this.firstRun = firstRun;
        this.years = years;
        this.throttle = throttle;
        this.chosen = new NewPasswords(companies, passwords);
        this.database = database;
        this.visits = new Visits(clock);
    }

    @Override
    public boolean isOpen() {
        return firstRun.tokenFile().isPresent() && companies.all().isEmpty() && !units.read(people::anybody);
    }

    @Override
    public SetUpPass begin(String token, Visitor visitor) {
        throttle.admit(visitor, Throttle.SET_UP);
        SetUpPass pass = firstRun.begin(token, call(visitor));
        throttle.forgive(visitor, Throttle.SET_UP);
        return pass;
    }

    @Override
    public SetUpDraft draft(String pass, Visitor visitor) {
        return firstRun.draft(pass, call(visitor));
    }

    @Override
    public DatabaseInUse database(String pass, Visitor visitor) {
        draft(pass, visitor);
        return new DatabaseInUse(database.product(), database.product().startsWith(DERBY));
    }

    @Override
    public SetUpDraft keepCompany(String pass, CompanyRequest company, Visitor visitor) {
        SetUpDraft former = draft(pass, visitor);
        return kept(pass, new SetUpDraft(carriedOn(company, former.company()), former.year()), visitor);
    }

    /** What the step of VAT settled stays; a number that is not this company's goes with the company that it was of. */
    private static CompanyRequest carriedOn(CompanyRequest company, @Nullable CompanyRequest former) {
        if (former == null) {
            return company;
        }
        boolean same =
                former.vatNumber().startsWith(OTHERS.matcher(company.siren()).replaceAll(""), SIREN_AT)
                        && former.address().country().equals(company.address().country());
        return charging(company, former.vatSchemes(), same ? former.vatNumber() : "");
    }

    private static CompanyRequest charging(CompanyRequest company, Set<String> vatSchemes, String vatNumber) {
        return new CompanyRequest(
                company.code(),
                company.legalName(),
                company.legalForm(),
                company.siren(),
                company.siret(),
                vatNumber,
                vatSchemes,
                company.address(),
                company.currency(),
                company.zone(),
                company.iban(),
                company.bic(),
                company.email(),
                company.phone());
    }

    @Override
    public SetUpDraft keepTax(
            String pass,
            Set<String> vatSchemes,
            String vatNumber,
            LocalDate yearFrom,
            LocalDate yearTo,
            Visitor visitor) {
        CompanyRequest company = settled(draft(pass, visitor));
        DaySpan year = years.checked(yearFrom, yearTo);
        return kept(pass, new SetUpDraft(charging(company, vatSchemes, vatNumber), year), visitor);
    }

    private SetUpDraft kept(String pass, SetUpDraft draft, Visitor visitor) {
        firstRun.keep(pass, draft, call(visitor));
        return draft(pass, visitor);
    }

    private static CompanyRequest settled(SetUpDraft draft) {
        CompanyRequest company = draft.company();
        if (company == null) {
            throw unsettled();
        }
        return company;
    }

    private static ComptoirException unsettled() {
        return new ComptoirException("setup.unsettled", Fault.CONFLICT, Map.of());
    }

    @Override
    public void found(String pass, String email, String name, String language, String password, Visitor visitor) {
        SetUpDraft draft = draft(pass, visitor);
        CompanyRequest company = settled(draft);
        DaySpan year = draft.year();
        if (year == null) {
            throw unsettled();
        }
        UserRequest request = rules.checked(new UserRequest(email, name, language, FIRST_ROLES, null));
        CompanyId id = new CompanyId(ids.next());
        Call call = call(visitor).withActor(Actor.system("setup")).withCompany(id);
        Person person = DefaultUsers.person(new UserId(ids.next()), request, call, visits.now());
        // Before the unit: it takes a moment and much memory, while nobody waits for a lock.
        String digest = chosen.digestFor(person, password, company.legalName());
        units.write(call, Boolean.class, tx -> {
            firstRun.found(pass, id, call);
            years.begin(year, call);
            DefaultUsers.refuseTaken(tx);
            people.insert(tx, person);
            people.setPassword(tx, person, digest);
            tx.audit(
                    "user.added",
                    person.id().toString(),
                    Map.of("roles", String.join(",", new TreeSet<>(FIRST_ROLES))));
            return true;
        });
    }

    private Call call(Visitor visitor) {
        return visits.ofNobody(visitor);
    }

    @Override
    public boolean isUnfinished(Call call) {
        return firstRun.isUnfinished(call);
    }

    @Override
    public void finish(Call call) {
        firstRun.finish(call);
    }
}
