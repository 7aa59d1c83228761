// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoBooks;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.UserRequest;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;
import org.comptoir.people.internal.password.Cost;
import org.comptoir.people.internal.password.Passwords;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/** Removing demo data lets nobody of the demo company in any more, and touches nobody else. */
class DemoDataTest {

    private static final CompanyId DEMO = new CompanyId(new UUID(8, 8));
    private static final String THEIRS = "admin@maison-lenoir.example";
    private static final String OURS = "camille@lenoir.example";

    /** Which demo company is open. */
    private static final class Books implements DemoBooks {

        private @Nullable CompanyId open = DEMO;

        @Override
        public Optional<CompanyId> open() {
            return Optional.ofNullable(open);
        }

        @Override
        public Company found(Call call) {
            throw new ComptoirException("demo.open", Fault.CONFLICT, Map.of());
        }

        @Override
        public void close(Call call) {
            assertThat(call.company()).isEqualTo(DEMO);
            open = null;
        }
    }

    /** Keys, more than come at once. */
    private static final class Keys implements ApiKeys {

        private final Map<ApiKeyId, CompanyId> active = new TreeMap<>(java.util.Comparator.comparing(ApiKeyId::value));
        private final List<ApiKeyId> revoked = new ArrayList<>();

        private void add(CompanyId company, int count) {
            for (int i = 0; i < count; i++) {
                active.put(new ApiKeyId(new UUID(company.value().getLeastSignificantBits(), i)), company);
            }
        }

        @Override
        public NewApiKey create(ApiKeyId id, ApiKeyRequest request, Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void requireCreatable(ApiKeyRequest request, Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<ApiKey> list(PageRequest page, Call call) {
            List<ApiKeyId> mine = active.entrySet().stream()
                    .filter(key -> key.getValue().equals(call.company()))
                    .map(Map.Entry::getKey)
                    .toList();
            int from = page.cursor().isEmpty() ? 0 : Integer.parseInt(page.cursor());
            int to = Math.min(mine.size(), from + page.limit());
            return new Page<>(
                    mine.subList(from, to).stream().map(this::key).toList(),
                    to < mine.size() ? Integer.toString(to) : "");
        }

        private ApiKey key(ApiKeyId id) {
            return new ApiKey(
                    id,
                    DEMO,
                    "x",
                    "cptr_x",
                    "admin",
                    Set.of(),
                    LocalDate.of(2027, 1, 1),
                    Instant.EPOCH,
                    "console",
                    "",
                    revoked.contains(id) ? "revoked" : "active");
        }

        @Override
        public void revoke(ApiKeyId id, Call call) {
            assertThat(revoked).doesNotContain(id);
            revoked.add(id);
        }

        @Override
        public Optional<ApiKey> authenticate(String presented) {
            return Optional.empty();
        }
    }

    private final Books books = new Books();
    private final Keys keys = new Keys();

    private DefaultDemoData data(TestKernel kernel, Front front) {
        return new DefaultDemoData(new PeopleSchema(kernel.schemas()), kernel.units(), books, keys, front.sessions);
    }

    private static void member(TestKernel kernel, CompanyId company, String email) {
        Passwords passwords = new Passwords(new Cost(64, 1, 1), 1, java.time.Duration.ofSeconds(5));
        new Members(kernel.units(), kernel.clock(), kernel.ids(), new FakeCompanies(), passwords)
                .add(
                        new UserRequest(email, "Somebody", "fr", Set.of("admin"), null),
                        Front.PASSWORD,
                        kernel.call().withCompany(company));
    }

    @EachDatabase
    void removedDemoDataLetsNobodyInAndLeavesEverybodyElse(TestKernel kernel) {
        Front front = new Front(kernel);
        member(kernel, DEMO, THEIRS);
        member(kernel, TestKernel.MAISON_LENOIR, OURS);
        keys.add(DEMO, 130);
        keys.add(TestKernel.MAISON_LENOIR, 2);
        assertThat(front.knock(THEIRS)).isInstanceOf(Step.NeedsEnrolment.class);

        data(kernel, front).remove(kernel.call());

        assertThat(Front.code(() -> front.signIn.password(THEIRS, Front.PASSWORD, Front.VISITOR)))
                .isEqualTo("sign-in.refused");
        assertThat(front.knock(OURS)).isInstanceOf(Step.NeedsEnrolment.class);
        assertThat(keys.revoked).hasSize(130).allMatch(key -> DEMO.equals(keys.active.get(key)));
        assertThat(books.open()).isEmpty();
        assertThat(Front.code(() -> data(kernel, front).remove(kernel.call()))).isEqualTo("demo.closed");
    }

    @EachDatabase
    void whoeverIsInTheDemoDoesNotRemoveIt(TestKernel kernel) {
        Front front = new Front(kernel);
        member(kernel, DEMO, THEIRS);
        assertThat(Front.code(() -> data(kernel, front).remove(kernel.call().withCompany(DEMO))))
                .isEqualTo("demo.own-company");
        assertThat(front.knock(THEIRS)).isInstanceOf(Step.NeedsEnrolment.class);
        assertThat(books.open()).contains(DEMO);
    }
}
