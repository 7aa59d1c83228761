// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ApiKeysTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 11, 21);

    private final List<Runnable> aside = new ArrayList<>();

    private DefaultApiKeys keys(TestKernel kernel) {
        AccountsSchema schema = new AccountsSchema(kernel.schemas());
        DefaultCompanies companies = new DefaultCompanies(schema, kernel.units(), kernel.clock());
        companies.create(TestKernel.MAISON_LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        return new DefaultApiKeys(schema, kernel.units(), kernel.clock(), companies, null, aside::add, () -> {});
    }

    private static ApiKeyId id(TestKernel kernel) {
        return new ApiKeyId(kernel.ids().next());
    }

    private static ApiKeyRequest request(String role, String... scopes) {
        return new ApiKeyRequest("till", role, Set.of(scopes), IN_A_YEAR);
    }

    @EachDatabase
    void aKeyOpensItsCompanyWithItsScopes(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);

        NewApiKey made = keys.create(id(kernel), request("warehouse", "order:r"), kernel.call());
        ApiKey found = keys.authenticate(made.secret()).orElseThrow();

        assertThat(made.secret()).matches("cptr_[A-Za-z0-9_-]{43}").startsWith(found.prefix());
        assertThat(found.company()).isEqualTo(TestKernel.MAISON_LENOIR);
        assertThat(found.scopes())
                .containsExactlyInAnyOrder("catalog:r", "order:ship", "stock:r", "stock:w", "order:r");
        assertThat(found.allows("order:r")).isTrue();
        assertThat(found.allows("invoice:r")).isFalse();
    }

    @EachDatabase
    void whatWouldBeRefusedIsToldWithoutMakingAnything(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey clerk = keys.create(id(kernel), request("sales", "key:w"), kernel.call());
        Call byKey = kernel.call().withActor(Actor.apiKey(clerk.key().id().toString()));
        ApiKeyRequest tooLong = new ApiKeyRequest("till", "sales", Set.of(), IN_A_YEAR.plusDays(1));

        keys.requireCreatable(request("warehouse"), kernel.call());

        for (ApiKeyRequest request : List.of(request("boss"), request("", "nonsense"), request(""), tooLong)) {
            assertThat(Refusals.of(() -> keys.requireCreatable(request, kernel.call())))
                    .isNotEmpty()
                    .isEqualTo(Refusals.of(() -> keys.create(id(kernel), request, kernel.call())));
        }
        assertThat(Refusals.of(() -> keys.requireCreatable(request("warehouse"), byKey)))
                .isEqualTo("api-key.exceeds-creator scopes");
        assertThat(keys.list(PageRequest.first(10), kernel.call()).items()).containsExactly(clerk.key());
    }

    @EachDatabase
    void anAdminMayDoEverything(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey made = keys.create(id(kernel), request("admin"), kernel.call());

        assertThat(made.key().allows("ledger:r")).isTrue();
    }

    @EachDatabase
    void onlyADigestOfTheSecretIsStored(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey made = keys.create(id(kernel), request("admin"), kernel.call("k"));
        String hidden = made.secret().substring(made.key().prefix().length());

        List<String> everything = new ArrayList<>();
        kernel.units().read(sql -> {
            sql.each(
                    "select digest, prefix, name from api_keys",
                    row -> everything.add(row.text(1) + row.text(2) + row.text(3)));
            sql.each(
                    "select outcome from idempotency",
                    row -> everything.add(new String(row.bytes(1), StandardCharsets.UTF_8)));
            sql.each("select event_data from outbox", row -> everything.add(row.text(1)));
            sql.each("select detail from audit_trail", row -> everything.add(row.text(1)));
            return null;
        });

        assertThat(everything)
                .noneMatch(text -> text.contains(hidden))
                .anyMatch(text -> text.contains(new KeySecret(made.secret()).digest()));
        assertThat(made).asString().doesNotContain(hidden);
    }

    @EachDatabase
    void aRetryMakesOneKeyAndDoesNotTellTheSecretAgain(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        ApiKeyId id = id(kernel);
        NewApiKey first = keys.create(id, request("admin"), kernel.call("k"));

        assertThat(Refusals.of(() -> keys.create(id, request("admin"), kernel.call("k"))))
                .isEqualTo("api-key.secret-shown id");
        assertThat(keys.list(PageRequest.first(10), kernel.call()).items()).containsExactly(first.key());
        assertThat(keys.authenticate(first.secret())).isPresent();
        assertThat(Refusals.of(() -> keys.create(id, request("admin"), kernel.call())))
                .isEqualTo("api-key.id-taken id");
    }

    @EachDatabase
    void nothingElseOpens(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey made = keys.create(id(kernel), request("admin"), kernel.call());
        String secret = made.secret();

        assertThat(List.of(
                        "",
                        "cptr_",
                        secret + "A",
                        secret.substring(1),
                        "cptr_" + "A".repeat(43),
                        secret.substring(0, 47) + (secret.endsWith("A") ? "B" : "A"),
                        "cptr_" + "é".repeat(43)))
                .allMatch(wrong -> keys.authenticate(wrong).isEmpty());
    }

    @EachDatabase
    void aRevokedKeyEndsAtOnceHereAndWithinASecondElsewhere(TestKernel kernel) {
        DefaultApiKeys here = keys(kernel);
        DefaultApiKeys there = keys(kernel);
        NewApiKey made = here.create(id(kernel), request("admin"), kernel.call());
        here.authenticate(made.secret());
        there.authenticate(made.secret());

        here.revoke(made.key().id(), kernel.call());

        assertThat(here.authenticate(made.secret())).isEmpty();
        kernel.clock().advance(Duration.ofSeconds(1));
        assertThat(there.authenticate(made.secret())).isEmpty();
        here.revoke(made.key().id(), kernel.call());
        assertThat(Refusals.of(() -> here.revoke(id(kernel), kernel.call()))).isEqualTo("api-key.unknown key");
    }

    @EachDatabase
    void aKeyEndsWithItsLastDayInParis(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey made = keys.create(
                id(kernel), new ApiKeyRequest("till", "admin", Set.of(), LocalDate.of(2026, 11, 21)), kernel.call());

        kernel.clock().set(Instant.parse("2026-11-21T22:59:59Z"));
        assertThat(keys.authenticate(made.secret())).isPresent();
        kernel.clock().set(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(keys.authenticate(made.secret())).isEmpty();
        assertThat(keys.list(PageRequest.first(10), kernel.call()).items())
                .extracting(ApiKey::status)
                .containsExactly("expired");
    }

    @EachDatabase
    void refusesWhatAKeyCannotBe(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);

        assertThat(refusal(keys, new ApiKeyRequest(" ", "admin", Set.of(), IN_A_YEAR), kernel))
                .isEqualTo("field.missing name");
        assertThat(refusal(keys, request("king"), kernel)).isEqualTo("api-key.role-unknown role");
        assertThat(refusal(keys, request("", "order:x"), kernel)).isEqualTo("api-key.scope-unknown scopes");
        assertThat(refusal(keys, request("", "privacy:w"), kernel)).isEqualTo("api-key.scope-unknown scopes");
        assertThat(refusal(keys, request(""), kernel)).isEqualTo("api-key.no-scope scopes");
        assertThat(refusal(keys, new ApiKeyRequest("a", "admin", Set.of(), IN_A_YEAR.plusDays(1)), kernel))
                .isEqualTo("api-key.expiry expiresOn");
        assertThat(refusal(keys, new ApiKeyRequest("a", "admin", Set.of(), LocalDate.of(2026, 11, 20)), kernel))
                .isEqualTo("api-key.expiry expiresOn");
    }

    private static String refusal(DefaultApiKeys keys, ApiKeyRequest request, TestKernel kernel) {
        return Refusals.of(() -> keys.create(id(kernel), request, kernel.call()));
    }

    @EachDatabase
    void aKeyCannotMakeOneThatMayDoMore(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey sales = keys.create(id(kernel), request("sales", "key:w"), kernel.call());
        Call bySales = by(sales, kernel);

        assertThat(Refusals.of(() -> keys.create(id(kernel), request("admin"), bySales)))
                .isEqualTo("api-key.exceeds-creator scopes");
        assertThat(keys.create(id(kernel), request("", "order:r"), bySales).secret())
                .isNotEmpty();
    }

    @EachDatabase
    void aKeyThatAKeyMadeEndsWithItAtTheLatestAndAnswersForTheSame(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        LocalDate last = LocalDate.of(2026, 12, 1);
        NewApiKey parent = keys.create(id(kernel), new ApiKeyRequest("till", "", Set.of("key:w"), last), kernel.call());
        Call byParent = by(parent, kernel);

        assertThat(Refusals.of(() -> keys.create(id(kernel), request("", "key:w"), byParent)))
                .isEqualTo("api-key.expiry expiresOn");
        ApiKey child = keys.create(id(kernel), new ApiKeyRequest("till", "", Set.of("key:w"), last), byParent)
                .key();
        assertThat(child.createdBy())
                .isEqualTo(parent.key().createdBy())
                .isEqualTo(kernel.call().actor().toString());
    }

    private static Call by(NewApiKey key, TestKernel kernel) {
        Call call = kernel.call();
        return new Call(
                call.company(),
                Actor.apiKey(key.key().id().toString()),
                call.idempotency(),
                call.deadline(),
                call.locale(),
                call.traceId());
    }

    @EachDatabase
    void aUseIsRememberedOnceAMinuteAndAsideOfTheRequest(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey made = keys.create(id(kernel), request("admin"), kernel.call());

        for (int second = 0; second < 59; second++) {
            keys.authenticate(made.secret());
            kernel.clock().advance(Duration.ofSeconds(1));
        }
        assertThat(aside).hasSize(1);
        assertThat(lastUsed(keys, kernel)).isEmpty();
        aside.remove(0).run();
        assertThat(lastUsed(keys, kernel)).isEqualTo("2026-11-21T09:00:00Z");

        kernel.clock().advance(Duration.ofSeconds(1));
        keys.authenticate(made.secret());
        aside.remove(0).run();
        assertThat(lastUsed(keys, kernel)).isEqualTo("2026-11-21T09:01:00Z");
    }

    private static String lastUsed(DefaultApiKeys keys, TestKernel kernel) {
        return keys.list(PageRequest.first(1), kernel.call()).items().get(0).lastUsed();
    }

    @EachDatabase
    void aBusyProgramCostsNoQueryARequest(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        NewApiKey made = keys.create(id(kernel), request("admin"), kernel.call());

        assertThat(kernel.roundTrips(() -> keys.authenticate(made.secret()))).isEqualTo(1);
        assertThat(kernel.roundTrips(() -> keys.authenticate(made.secret()))).isZero();
    }

    @EachDatabase
    void areListedByPageForTheirCompanyAlone(TestKernel kernel) {
        DefaultApiKeys keys = keys(kernel);
        List<ApiKeyId> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(keys.create(id(kernel), request("sales"), kernel.call())
                    .key()
                    .id());
        }

        Page<ApiKey> first = keys.list(PageRequest.first(3), kernel.call());
        Page<ApiKey> second = keys.list(new PageRequest(first.next(), 3), kernel.call());

        List<ApiKey> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(ApiKey::id).containsExactlyElementsOf(made);
        assertThat(second.next()).isEmpty();
        Call other = kernel.callOf(new CompanyId(UUID.randomUUID()), Idempotency.NONE);
        assertThat(keys.list(PageRequest.first(3), other).items()).isEmpty();
        assertThat(Refusals.of(() -> keys.revoke(made.get(0), other))).isEqualTo("api-key.unknown key");
    }
}
