// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.accounts.internal.DefaultApiKeys;
import org.comptoir.accounts.internal.DefaultCompanies;
import org.comptoir.accounts.internal.DefaultCustomers;
import org.comptoir.accounts.internal.DefaultFirstRun;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.people.FirstSteps;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.people.internal.DefaultSetUp;
import org.comptoir.people.internal.Links;
import org.comptoir.people.internal.PeopleSchema;
import org.comptoir.people.internal.ServerAddress;
import org.comptoir.people.internal.Throttle;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.io.TempDir;

/** Company, key and first person of a new server come from two modules, and together or not at all. */
class SetUpInOneUnitTest {

    private static final Visitor VISITOR = new Visitor("192.0.2.7", "Firefox/150", Locale.FRANCE, "t");

    @TempDir
    Path folder;

    private record Server(SetUp setUp, DefaultCompanies companies, DefaultApiKeys keys) {}

    private Server start(TestKernel kernel) {
        AccountsSchema accounts = new AccountsSchema(kernel.schemas());
        PeopleSchema schema = new PeopleSchema(kernel.schemas());
        DefaultCompanies companies = new DefaultCompanies(accounts, kernel.units(), kernel.clock());
        People people = new People(kernel, companies, new DefaultCustomers(accounts, kernel.units()));
        DefaultApiKeys keys = new DefaultApiKeys(accounts, kernel.units(), kernel.clock(), companies, people.users);
        SetUp setUp = new DefaultSetUp(
                schema,
                kernel.units(),
                kernel.clock(),
                kernel.ids(),
                companies,
                new DefaultFirstRun(accounts, kernel.units(), kernel.clock(), kernel.ids(), companies, keys, folder),
                new Throttle(schema, kernel.units(), kernel.clock()),
                new Links(new ServerAddress("https://shop.example")));
        return new Server(setUp, companies, keys);
    }

    private String token() throws IOException {
        return Files.readString(folder.resolve("setup-token")).strip();
    }

    private static CompanyRequest company(String siret) {
        return new CompanyRequest(
                "maison-lenoir",
                "Maison Lenoir",
                "",
                "904127362",
                siret,
                "FR04904127362",
                Set.of(),
                PostalAddress.in(CountryCode.FR),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "",
                "",
                "",
                "");
    }

    private static FirstSteps found(Server server, String token, String siret, String email, boolean key) {
        return server.setUp().found(token, company(siret), email, "Camille", "fr", key, VISITOR);
    }

    private static String code(Server server, String token, String siret, String email) {
        return catchThrowableOfType(ComptoirException.class, () -> found(server, token, siret, email, true))
                .code();
    }

    @EachDatabase
    void aTokenBuysACompanyAndAPersonOnceAndAKeyWhereOneIsAskedFor(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        String token = token();
        assertThat(server.setUp().isOpen()).isTrue();

        FirstSteps first = found(server, token, "90412736200013", "camille@lenoir.example", false);

        assertThat(first.key()).isNull();
        assertThat(first.link().url()).startsWith("https://shop.example/invitation/");
        assertThat(server.companies().all()).containsExactly(first.company());
        assertThat(server.setUp().isOpen()).isFalse();
        assertThat(folder).isEmptyDirectory();
        assertThat(code(server, token, "90412736200013", "other@lenoir.example"))
                .isEqualTo("setup.done");
        assertThat(start(kernel).setUp().isOpen()).isFalse();
    }

    @EachDatabase
    void whatIsRefusedLeavesNothingBehindAndTheTokenGood(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        for (int i = 0; i < 8; i++) {
            assertThat(code(server, token(), "", "camille@lenoir.example")).isEqualTo("field.missing");
            assertThat(code(server, token(), "90412736200013", "no address")).isEqualTo("email.malformed");
        }
        assertThat(server.companies().all()).isEmpty();
        assertThat(server.setUp().isOpen()).isTrue();

        FirstSteps first = found(server, token(), "90412736200013", "camille@lenoir.example", true);

        assertThat(server.keys()
                        .authenticate(
                                java.util.Objects.requireNonNull(first.key()).secret()))
                .isPresent();
    }

    @EachDatabase
    void whoeverGuessesTheTokenWaits(TestKernel kernel) throws IOException {
        Server server = start(kernel);
        for (int i = 0; i < 5; i++) {
            assertThat(code(server, "A".repeat(43), "90412736200013", "camille@lenoir.example"))
                    .isEqualTo("setup.token");
        }
        assertThat(code(server, token(), "90412736200013", "camille@lenoir.example"))
                .isEqualTo("sign-in.throttled");
        kernel.clock().advance(java.time.Duration.ofSeconds(30));
        found(server, token(), "90412736200013", "camille@lenoir.example", true);
    }
}
