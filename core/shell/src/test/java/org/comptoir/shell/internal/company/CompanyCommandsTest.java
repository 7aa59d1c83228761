// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.shell.internal.FakeServices;
import org.comptoir.shell.internal.FakeUnits;
import org.comptoir.shell.internal.console.Run;
import org.comptoir.testkit.FakeCompanies;
import org.junit.jupiter.api.Test;

class CompanyCommandsTest {

    private final FakeUnits units = new FakeUnits();
    private final Keys keys = new Keys();

    private static final class Keys implements ApiKeys {
        private final List<String> revoked = new ArrayList<>();
        private final List<ApiKeyRequest> made = new ArrayList<>();

        @Override
        public NewApiKey create(ApiKeyId id, ApiKeyRequest request, Call call) {
            made.add(request);
            ApiKey key = new ApiKey(
                    id,
                    call.company(),
                    request.name(),
                    "cptr_abc",
                    request.role(),
                    Scopes.ofKey(request.role()),
                    request.expiresOn(),
                    Instant.EPOCH,
                    "console:karaf",
                    "",
                    "active");
            return new NewApiKey(key, "cptr_abcdef");
        }

        @Override
        public void requireCreatable(ApiKeyRequest request, Call call) {
            if (!request.role().isEmpty() && !Scopes.keyRoles().contains(request.role())) {
                throw ComptoirException.invalid("api-key.role-unknown", "role", request.role());
            }
        }

        @Override
        public Page<ApiKey> list(PageRequest page, Call call) {
            return new Page<>(List.of(), "");
        }

        @Override
        public void revoke(ApiKeyId id, Call call) {
            revoked.add(id + " by " + call.actor());
        }

        @Override
        public Optional<ApiKey> authenticate(String presented) {
            return Optional.empty();
        }
    }

    private FakeServices services(String... companies) {
        return new FakeServices()
                .with(Companies.class, new FakeCompanies(companies))
                .with(Clock.class, Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC))
                .with(Ids.class, () -> new UUID(1, 1))
                .with(Units.class, units)
                .with(ApiKeys.class, keys)
                .with(ProblemTexts.class, new BundledTexts(ProblemTexts.class.getClassLoader()));
    }

    @Test
    void theOnlyCompanyNeedsNoName() throws Exception {
        assertThat(Run.of(new CompanyShow(), services("maison-lenoir"), "--json")
                        .out())
                .contains("\"code\":\"maison-lenoir\"");
    }

    @Test
    void ofSeveralOneMustBeNamedAndTheRefusalNamesThemAll() throws Exception {
        Run run = Run.of(new CompanyShow(), services("b-two", "a-one"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("company.ambiguous: This server keeps the books of several companies: name one"
                        + " (codes=\"a-one, b-two\"). Name one with --company.");
        assertThat(Run.of(new CompanyShow(), services("b-two", "a-one"), "--company", "b-two", "--json")
                        .out())
                .contains("\"code\":\"b-two\"");
        assertThat(Run.of(new CompanyShow(), services()).err()).startsWith("company.none");
    }

    @Test
    void aMissingServiceIsARefusalAlsoInJson() throws Exception {
        Run plain = Run.of(new CompanyList(), new FakeServices());
        assertThat(plain.err())
                .startsWith("service.missing: Something that is needed cannot serve now (service=\"Companies\").");
        Run json = Run.of(new CompanyList(), new FakeServices(), "--json");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.out()).isEmpty();
        assertThat(json.err())
                .contains("\"code\":\"service.missing\"", "\"fault\":\"UNAVAILABLE\"", "\"service\":\"Companies\"");
    }

    @Test
    void noRowsAtAllAndTwoFormsAtOnceAreNoAnswer() throws Exception {
        assertThat(Run.of(new CompanyList(), services("a"), "--limit", "0").err())
                .contains("console.limit");
        assertThat(Run.of(new CompanyList(), services("a"), "--limit", "-1").err())
                .contains("console.limit");
        assertThat(Run.of(new CompanyList(), services("a"), "--csv", "--json").err())
                .contains("console.forms");
    }

    @Test
    void aListThatIsCutSaysSo() throws Exception {
        Run cut = Run.of(new CompanyList(), services("a", "b", "c"), "--limit", "2", "--json");
        assertThat(cut.out()).hasLineCount(2);
        assertThat(cut.err()).isEqualTo("There are more than 2: --limit takes more.\n");
        assertThat(Run.of(new CompanyList(), services("a", "b", "c"), "--limit", "3", "--json")
                        .err())
                .isEmpty();
    }

    @Test
    void aNewKeyIsShownOnceWithAYearToLive() throws Exception {
        Run run = Run.of(new ApiKeyCreate(), services("a"), "--name", "shop", "--role", "sales", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).contains("\"key\":\"cptr_abcdef\"", "\"expiresOn\":\"2027-11-22\"", "\"role\":\"sales\"");
    }

    @Test
    void scopesAndTheLastDayCanBeGiven() throws Exception {
        Run.of(
                new ApiKeyCreate(),
                services("a"),
                "--name",
                "x",
                "--scopes",
                "order:r, stock:r",
                "--expires",
                "2027-01-31");
        assertThat(keys.made.get(0).scopes()).containsExactlyInAnyOrder("order:r", "stock:r");
        assertThat(keys.made.get(0).expiresOn()).isEqualTo("2027-01-31");
        assertThat(Run.of(new ApiKeyCreate(), services("a"), "--name", "x", "--expires", "tomorrow")
                        .err())
                .startsWith("date.malformed");
    }

    @Test
    void aDryRunShowsThePlanAndChangesNothing() throws Exception {
        Run run = Run.of(new ApiKeyCreate(), services("a"), "--name", "shop", "--role", "sales", "--dry-run", "--json");
        assertThat(run.out()).contains("\"dryRun\":true", "\"action\":\"apikey.create\"", "\"subject\":\"shop\"");
        assertThat(keys.made).isEmpty();
        assertThat(units.audited).isEmpty();
    }

    /** What a dry run promises can be done. */
    @Test
    void aDryRunRefusesTheKeyThatWouldNotBeMade() throws Exception {
        Run run = Run.of(new ApiKeyCreate(), services("a"), "--name", "x", "--role", "boss", "--dry-run");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("api-key.role-unknown");
    }

    @Test
    void whatCannotBeTakenBackNeedsSomebodyWhoAgrees() throws Exception {
        String id = new ApiKeyId(new UUID(1, 2)).toString();
        Run run = Run.of(new ApiKeyRevoke(), services("a"), id);
        assertThat(run.err()).startsWith("console.unconfirmed");
        assertThat(keys.revoked).isEmpty();
        assertThat(Run.of(new ApiKeyRevoke(), services("a"), "--yes", id).status())
                .isZero();
        assertThat(keys.revoked).containsExactly(id + " by console:unknown");
    }

    @Test
    void theReasonIsInTheTrailBeforeTheAct() throws Exception {
        String id = new ApiKeyId(new UUID(1, 2)).toString();
        Run.of(new ApiKeyRevoke(), services("a"), "--yes", "--reason", "left the company", id);
        assertThat(units.audited)
                .containsExactly("console:unknown console.apikey.revoke " + id + " {reason=left the company}");
    }

    @Test
    void theTrailNamesWhoAskedBesideTheUserOfTheConsole() throws Exception {
        String id = new ApiKeyId(new UUID(1, 2)).toString();
        Run.of(new ApiKeyRevoke(), services("a"), "--yes", "--user", "marie", "--reason", "lost", id);
        Run.of(new ApiKeyRevoke(), services("a"), "--yes", "--user", "paul", id);
        assertThat(units.audited)
                .containsExactly(
                        "console:unknown console.apikey.revoke " + id + " {user=marie, reason=lost}",
                        "console:unknown console.apikey.revoke " + id + " {user=paul}");
        assertThat(Run.of(new ApiKeyRevoke(), services("a"), "--yes", "--user", "x".repeat(201), id)
                        .err())
                .startsWith("field.too-long");
    }
}
