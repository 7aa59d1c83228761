// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.access.SetUpPass;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.people.DatabaseInUse;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.identity.Siren;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.testkit.FakeClock;

/** A new server, whose token is {@link #TOKEN}. The person whom it takes in is Marc, who needs a second factor. */
final class FakeSetUp implements SetUp {

    static final String TOKEN = "set-up-token";
    static final String PASS = "set-up-pass";

    boolean open;
    boolean unfinished;
    String pass = PASS;
    String database = "PostgreSQL 15.18";
    SetUpDraft draft = SetUpDraft.NOTHING;

    private final FakePeople people;
    private final FakeClock clock;

    FakeSetUp(FakePeople people, FakeClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Everything that is settled before the person comes. */
    void settle() {
        draft = new SetUpDraft(
                new CompanyRequest(
                        "maison-lenoir",
                        "Maison Lenoir",
                        "SAS",
                        "904127362",
                        "90412736200013",
                        "FR04904127362",
                        Set.of("oss"),
                        PostalAddress.in(CountryCode.FR),
                        Currency.EUR,
                        ZoneId.of("Europe/Paris"),
                        "",
                        "",
                        "",
                        ""),
                new DaySpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private void require(String shown) {
        if (!open) {
            throw new ComptoirException("setup.done", Fault.CONFLICT, Map.of("field", "token"));
        }
        if (!shown.equals(pass)) {
            throw new ComptoirException("setup.pass", Fault.UNAUTHENTICATED, Map.of());
        }
    }

    @Override
    public SetUpPass begin(String token, Visitor visitor) {
        if (!open) {
            throw new ComptoirException("setup.done", Fault.CONFLICT, Map.of("field", "token"));
        }
        if (!token.equals(TOKEN)) {
            throw new ComptoirException("setup.token", Fault.UNAUTHENTICATED, Map.of("field", "token"));
        }
        return new SetUpPass(pass, clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Override
    public SetUpDraft draft(String shown, Visitor visitor) {
        require(shown);
        return draft;
    }

    @Override
    public DatabaseInUse database(String shown, Visitor visitor) {
        require(shown);
        return new DatabaseInUse(database, database.startsWith("Apache"));
    }

    @Override
    public SetUpDraft keepCompany(String shown, CompanyRequest company, Visitor visitor) {
        require(shown);
        String siren = Siren.parse(company.siren()).value();
        if (company.siret().isEmpty()) {
            throw ComptoirException.invalid("field.missing", "siret");
        }
        CompanyRequest former = draft.company();
        boolean same = former != null && former.siren().equals(siren);
        draft = new SetUpDraft(charging(company, siren, Set.of(), same ? former.vatNumber() : ""), draft.year());
        return draft;
    }

    private static CompanyRequest charging(
            CompanyRequest company, String siren, Set<String> vatSchemes, String vatNumber) {
        return new CompanyRequest(
                company.code(),
                company.legalName(),
                company.legalForm(),
                siren,
                company.siret(),
                vatNumber,
                vatSchemes,
                company.address(),
                company.currency(),
                company.zone(),
                "",
                "",
                "",
                "");
    }

    @Override
    public SetUpDraft keepTax(
            String shown,
            Set<String> vatSchemes,
            String vatNumber,
            LocalDate yearFrom,
            LocalDate yearTo,
            Visitor visitor) {
        require(shown);
        CompanyRequest former = draft.company();
        if (former == null) {
            throw new ComptoirException("setup.unsettled", Fault.CONFLICT, Map.of());
        }
        if (yearTo.getYear() > yearFrom.getYear() + 1) {
            throw new ComptoirException(
                    "ledger.year-length",
                    Fault.INVALID,
                    Map.of("field", "yearTo", "value", yearTo.toString(), "latest", "2027-12-31"));
        }
        if (vatNumber.length() == 2) {
            throw ComptoirException.invalid("vat-number.malformed", "vatNumber", vatNumber);
        }
        draft = new SetUpDraft(charging(former, former.siren(), vatSchemes, vatNumber), new DaySpan(yearFrom, yearTo));
        return draft;
    }

    @Override
    public void found(String shown, String email, String name, String language, String password, Visitor visitor) {
        require(shown);
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        if (password.length() < 12) {
            throw new ComptoirException("password.too-short", Fault.INVALID, Map.of("shortest", "12"));
        }
        open = false;
        unfinished = true;
        people.add(FakePeople.WIM, email, name, language, "plugin-admin", false);
    }

    @Override
    public boolean isUnfinished(Call call) {
        return unfinished;
    }

    @Override
    public void finish(Call call) {
        unfinished = false;
    }
}
