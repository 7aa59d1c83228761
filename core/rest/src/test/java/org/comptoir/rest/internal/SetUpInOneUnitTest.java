// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.accounts.internal.DefaultApiKeys;
import org.comptoir.accounts.internal.DefaultCompanies;
import org.comptoir.accounts.internal.DefaultCustomers;
import org.comptoir.accounts.internal.DefaultFirstRun;
import org.comptoir.api.DaySpan;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.Visitor;
import org.comptoir.ledger.internal.DefaultFiscalYears;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.people.internal.DefaultSetUp;
import org.comptoir.people.internal.PeopleSchema;
import org.comptoir.people.internal.Throttle;
import org.comptoir.people.internal.password.Cost;
import org.comptoir.people.internal.password.Passwords;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Company, fiscal year and first person of a new server come from three modules, step by step, and together or not at all. */
class SetUpInOneUnitTest {

    private static final Visitor VISITOR = new Visitor("192.0.2.7", "Firefox/150", Locale.FRANCE, "t");
    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet otter canary 71";
    private static final String NUMBER = "FR04904127362";

    @TempDir
    Path folder;

    /** One for all starts: what is sealed is so with a key of its own. */
    private @Nullable People people;

    private record Server(
            TestKernel kernel,
            SetUp setUp,
            FirstRun firstRun,
            DefaultCompanies companies,
            People people,
            Ledger ledger) {

        Call call() {
            return kernel.call().withCompany(companies.all().get(0).id());
        }
    }

    /** As often as a server is started on this data folder and database. */
    private Server start(TestKernel kernel) {
        AccountsSchema accounts = new AccountsSchema(kernel.schemas());
        PeopleSchema schema = new PeopleSchema(kernel.schemas());
        LedgerTables tables = new LedgerTables(kernel.schemas());
        DefaultCompanies companies = new DefaultCompanies(accounts, kernel.units(), kernel.clock());
        if (people == null) {
            people = new People(kernel, companies, new DefaultCustomers(accounts, kernel.units()));
        }
        DefaultApiKeys keys = new DefaultApiKeys(accounts, kernel.units(), kernel.clock(), companies, people.users);
        FirstRun firstRun =
                new DefaultFirstRun(accounts, kernel.units(), kernel.clock(), kernel.ids(), companies, keys, folder);
        SetUp setUp = new DefaultSetUp(
                schema,
                kernel.units(),
                kernel.clock(),
                kernel.ids(),
                companies,
                firstRun,
                new DefaultFiscalYears(kernel.units(), tables),
                new Throttle(schema, kernel.units(), kernel.clock()),
                new Passwords(new Cost(64, 1, 1), 2, Duration.ofSeconds(5)),
                kernel.database());
        Ledger ledger =
                new DefaultLedger(kernel.units(), tables, companies, kernel.plugins(), kernel.json(), kernel.clock());
        return new Server(kernel, setUp, firstRun, companies, people, ledger);
    }

    private String token() throws IOException {
        return Files.readString(folder.resolve("setup-token")).strip();
    }

    private String pass(Server server) throws IOException {
        return server.setUp().begin(token(), VISITOR).secret();
    }

    private static CompanyRequest company(String siren, String siret) {
        return new CompanyRequest(
                "maison-lenoir",
                "Maison Lenoir",
                "SAS",
                siren,
                siret,
                "",
                Set.of(),
                new PostalAddress("", "12 rue des Tanneurs", "", "69001", "Lyon", CountryCode.FR),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "",
                "",
                "",
                "");
    }

    private static CompanyRequest company() {
        return company("904 127 362", "90412736200013");
    }

    private static SetUpDraft tax(Server server, String pass, String number, String from, String to) {
        return server.setUp().keepTax(pass, Set.of("oss"), number, LocalDate.parse(from), LocalDate.parse(to), VISITOR);
    }

    private static void settle(Server server, String pass) {
        server.setUp().keepCompany(pass, company(), VISITOR);
        tax(server, pass, NUMBER, "2026-10-01", "2027-12-31");
    }

    private static void found(Server server, String pass) {
        server.setUp().found(pass, EMAIL, "Camille", "fr", PASSWORD, VISITOR);
    }

    /** What is refused, and at which field. */
    private static String refusal(Runnable work) {
        ComptoirException refused = catchThrowableOfType(ComptoirException.class, work::run);
        return Objects.requireNonNull(refused, "not refused").code()
                + " "
                + refused.facts().getOrDefault("field", "");
    }

    @EachDatabase
    void stepByStepACompanyItsYearAndItsAdminComeIntoBeingOnce(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String token = token();
        String pass = pass(server);
        assertThat(server.setUp().database(pass, VISITOR).product())
                .isEqualTo(kernel.database().product());

        settle(server, pass);
        assertThat(server.companies().all()).isEmpty();
        found(server, pass);

        Company company = server.companies().all().get(0);
        assertThat(company.siren()).isEqualTo("904127362");
        assertThat(company.vatNumber()).isEqualTo(NUMBER);
        assertThat(company.vatSchemes()).containsExactly("oss");
        assertThat(server.ledger().fiscalYearStart(LocalDate.of(2027, 6, 1), server.call()))
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(server.people()
                        .users
                        .list("", org.comptoir.api.PageRequest.first(10), server.call())
                        .items())
                .singleElement()
                .satisfies(user -> assertThat(user.roles()).containsExactlyInAnyOrder("admin", "plugin-admin"));
        assertThat(server.setUp().isOpen()).isFalse();
        assertThat(folder).isEmptyDirectory();
        assertThat(refusal(() -> server.setUp().begin(token, VISITOR))).isEqualTo("setup.done token");
        assertThat(refusal(() -> server.setUp().draft(pass, VISITOR))).isEqualTo("setup.done token");
        assertThat(refusal(() -> found(server, pass))).isEqualTo("setup.done token");
        assertThat(server.companies().all()).hasSize(1);
    }

    @EachDatabase
    void whatIsConfirmedOutlivesTheServerAndItsPassToo(TestKernel kernel) throws IOException {
        String pass = pass(start(kernel));
        start(kernel).setUp().keepCompany(pass, company(), VISITOR);
        tax(start(kernel), pass, "", "2026-01-01", "2026-12-31");

        Server third = start(kernel);
        SetUpDraft draft = third.setUp().draft(pass, VISITOR);

        assertThat(draft.year()).isEqualTo(new DaySpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Objects.requireNonNull(draft.company()).legalForm()).isEqualTo("SAS");
        assertThat(draft.company().address().city()).isEqualTo("Lyon");
        found(third, pass);
        assertThat(third.companies().all()).hasSize(1);
    }

    @EachDatabase
    void aPassEndsAfterHalfAnHourAndWhatWasConfirmedStays(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String pass = pass(server);
        kernel.clock().advance(Duration.ofMinutes(29));
        server.setUp().keepCompany(pass, company(), VISITOR);
        kernel.clock().advance(Duration.ofMinutes(29));
        assertThat(server.setUp().draft(pass, VISITOR).company()).isNotNull();
        kernel.clock().advance(Duration.ofMinutes(2));

        assertThat(refusal(() -> server.setUp().draft(pass, VISITOR))).startsWith("setup.pass");
        assertThat(refusal(() -> settle(server, pass))).startsWith("setup.pass");
        assertThat(refusal(() -> server.setUp().draft("guessed", VISITOR))).startsWith("setup.pass");
        assertThat(server.setUp().draft(pass(server), VISITOR).company()).isNotNull();
    }

    @EachDatabase
    void aPassIsWorthNothingWithAnotherToken(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String pass = pass(server);
        Files.delete(folder.resolve("setup-token"));
        assertThat(refusal(() -> server.setUp().draft(pass, VISITOR))).startsWith("setup.pass");
        Server other = start(kernel);
        assertThat(refusal(() -> other.setUp().draft(pass, VISITOR))).startsWith("setup.pass");
    }

    @EachDatabase
    void whatIsRefusedNamesItsFieldAndSettlesNothing(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String pass = pass(server);
        SetUp setUp = server.setUp();

        assertThat(refusal(() -> setUp.keepCompany(pass, company("904127363", "90412736300013"), VISITOR)))
                .isEqualTo("siren.check-digit siren");
        assertThat(refusal(() -> setUp.keepCompany(pass, company("904127362", ""), VISITOR)))
                .isEqualTo("field.missing siret");
        assertThat(setUp.draft(pass, VISITOR)).isEqualTo(SetUpDraft.NOTHING);
        assertThat(refusal(() -> tax(server, pass, NUMBER, "2026-01-01", "2026-12-31")))
                .startsWith("setup.unsettled");
        setUp.keepCompany(pass, company(), VISITOR);
        assertThat(refusal(() -> found(server, pass))).startsWith("setup.unsettled");
        assertThat(refusal(() -> tax(server, pass, "FR05904127362", "2026-01-01", "2026-12-31")))
                .isEqualTo("vat-number.check-digit vatNumber");
        assertThat(refusal(() -> tax(server, pass, "FR13917583205", "2026-01-01", "2026-12-31")))
                .isEqualTo("vat-number.siren-mismatch vatNumber");
        assertThat(refusal(() -> tax(server, pass, NUMBER, "2026-01-01", "2028-01-01")))
                .isEqualTo("ledger.year-length yearTo");
        assertThat(refusal(() -> tax(server, pass, NUMBER, "2026-01-02", "2026-01-01")))
                .isEqualTo("ledger.year-reversed yearTo");
        tax(server, pass, NUMBER, "2026-01-01", "2026-12-31");
        assertThat(refusal(() -> setUp.found(pass, "no address", "Camille", "fr", PASSWORD, VISITOR)))
                .startsWith("email.malformed");
        assertThat(refusal(() -> setUp.found(pass, EMAIL, "Camille", "fr", "maison lenoir", VISITOR)))
                .startsWith("password.about-you");
        assertThat(server.companies().all()).isEmpty();
        assertThat(setUp.isOpen()).isTrue();
        found(server, pass);
    }

    @EachDatabase
    void anotherSirenTakesTheNumberOfTheFormerWithIt(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String pass = pass(server);
        settle(server, pass);

        SetUpDraft same = server.setUp().keepCompany(pass, company(), VISITOR);
        assertThat(Objects.requireNonNull(same.company()).vatNumber()).isEqualTo(NUMBER);
        assertThat(same.company().vatSchemes()).containsExactly("oss");
        SetUpDraft other = server.setUp().keepCompany(pass, company("917583205", "91758320500013"), VISITOR);
        assertThat(Objects.requireNonNull(other.company()).vatNumber()).isEmpty();
        assertThat(other.year()).isNotNull();
    }

    @EachDatabase
    void itIsOverOnceItsAdminSaysSo(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String pass = pass(server);
        settle(server, pass);
        found(server, pass);
        Call call = server.call();
        assertThat(server.setUp().isUnfinished(call)).isTrue();
        assertThat(server.setUp()
                        .isUnfinished(kernel.call()
                                .withCompany(new CompanyId(kernel.ids().next()))))
                .isFalse();

        server.setUp().finish(call);
        server.setUp().finish(call);

        assertThat(start(kernel).setUp().isUnfinished(call)).isFalse();
    }

    @EachDatabase
    void whoSetsUpThroughTheApiHasNothingLeftToFinish(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String pass = pass(server);
        settle(server, pass);
        server.firstRun().redeem(token(), new CompanyId(kernel.ids().next()), company(), kernel.call());

        assertThat(server.setUp().isUnfinished(server.call())).isFalse();
        assertThat(refusal(() -> found(server, pass))).isEqualTo("setup.done token");
    }

    @EachDatabase
    void whoeverGuessesTheTokenWaits(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> server.setUp().begin("A".repeat(43), VISITOR)))
                    .isEqualTo("setup.token token");
        }
        String token = token();
        assertThat(refusal(() -> server.setUp().begin(token, VISITOR))).startsWith("sign-in.throttled");
        kernel.clock().advance(Duration.ofSeconds(30));
        assertThat(pass(server)).hasSize(43);
    }
}
