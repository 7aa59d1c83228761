// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.SecretHolders;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ApiKeyId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The keys with which programs come in. */
@Component
public final class DefaultApiKeys implements ApiKeys {

    private final Units units;
    private final Clock clock;
    private final Companies companies;
    private final Runnable stop;
    private final SecretHolders<Admitted> cache;
    private final KeyUse use;
    private final Creators creators;
    private final ApiKeyStore store = new ApiKeyStore();
    private final KeyRules rules = new KeyRules();
    private final SecureRandom random = new SecureRandom();

    @Activate
    public DefaultApiKeys(
            @Reference AccountsSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Companies companies,
            @Reference Users people) {
        this(schema, units, clock, companies, people, Executors.newSingleThreadExecutor(DefaultApiKeys::daemon));
    }

    private DefaultApiKeys(
            AccountsSchema schema,
            Units units,
            Clock clock,
            Companies companies,
            @Nullable Users people,
            ExecutorService aside) {
        this(schema, units, clock, companies, people, aside, aside::shutdown);
    }

    /** @param people none where nobody can sign in: then no person can make a key */
    DefaultApiKeys(
            AccountsSchema schema,
            Units units,
            Clock clock,
            Companies companies,
            @Nullable Users people,
            Executor aside,
            Runnable stop) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.clock = clock;
        this.companies = companies;
        this.stop = stop;
        this.cache = new SecretHolders<>(clock);
        this.creators = new Creators(store, new Makers(people, clock));
        this.use = new KeyUse(units, clock, store, aside);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "comptoir-key-use");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void stop() {
        stop.run();
    }

    @Override
    public NewApiKey create(ApiKeyId id, ApiKeyRequest request, Call call) {
        ZoneId zone = companies.get(call).zone();
        ApiKeyRequest checked = rules.checked(request, LocalDate.ofInstant(clock.instant(), zone));
        KeySecret secret = KeySecret.random(random);
        MadeKey made;
        try {
            made = units.write(call, MadeKey.class, tx -> make(tx, id, checked, secret, zone));
        } catch (DuplicateKey taken) {
            throw new ComptoirException(
                    "api-key.id-taken", Fault.CONFLICT, Map.of("field", "id", "value", id.toString()), taken);
        }
        // A retry finds the key of the first try, to which the secret made just now does not belong.
        if (!KeySecret.sameDigest(made.digest(), secret.digest())) {
            throw new ComptoirException(
                    "api-key.secret-shown",
                    Fault.CONFLICT,
                    Map.of("field", "id", "value", made.key().id().toString()));
        }
        return new NewApiKey(made.key(), secret.text());
    }

    @Override
    public void requireCreatable(ApiKeyRequest request, Call call) {
        ZoneId zone = companies.get(call).zone();
        ApiKeyRequest checked = rules.checked(request, LocalDate.ofInstant(clock.instant(), zone));
        units.read(sql -> creators.of(sql, call)).requireMay(checked);
    }

    private MadeKey make(Tx tx, ApiKeyId id, ApiKeyRequest request, KeySecret secret, ZoneId zone) {
        Creator creator = creators.of(tx, tx.call());
        creator.requireMay(request);
        StoredKey key = key(id, request, secret, zone, tx, creator.maker());
        store.insert(tx, key);
        tx.audit(
                "api-key.created",
                key.id().toString(),
                Map.of("role", key.role(), "scopes", String.join(",", key.effectiveScopes())));
        return new MadeKey(key.toApiKey(tx.now()), key.digest());
    }

    private static StoredKey key(
            ApiKeyId id, ApiKeyRequest request, KeySecret secret, ZoneId zone, Tx tx, String maker) {
        return new StoredKey(
                tx.call().company(),
                id,
                request.name(),
                secret.shown(),
                secret.digest(),
                request.role(),
                request.scopes(),
                request.expiresOn(),
                request.expiresOn().plusDays(1).atStartOfDay(zone).toInstant(),
                tx.now(),
                maker,
                null,
                null);
    }

    @Override
    public Page<ApiKey> list(PageRequest page, Call call) {
        int limit = page.limit();
        List<StoredKey> found = page.cursor().isEmpty()
                ? units.read(sql -> store.first(sql, call.company(), limit + 1))
                : units.read(sql -> store.after(sql, call.company(), ApiKeyId.parse(page.cursor()), limit + 1));
        Instant now = clock.instant();
        List<ApiKey> keys =
                found.stream().limit(limit).map(it -> it.toApiKey(now)).toList();
        return new Page<>(keys, found.size() > limit ? keys.get(limit - 1).id().toString() : "");
    }

    @Override
    public void revoke(ApiKeyId id, Call call) {
        units.write(call, String.class, tx -> {
            if (store.revoke(tx, id)) {
                tx.audit("api-key.revoked", id.toString(), Map.of());
                tx.afterCommit(cache::clear);
            } else if (store.find(tx, call.company(), id).isEmpty()) {
                throw new ComptoirException(
                        "api-key.unknown", Fault.NOT_FOUND, Map.of("field", "key", "value", id.toString()));
            }
            return "";
        });
    }

    @Override
    public Optional<ApiKey> authenticate(String presented) {
        KeySecret secret = new KeySecret(presented);
        if (!secret.isWellFormed()) {
            return Optional.empty();
        }
        String digest = secret.digest();
        Instant now = clock.instant();
        Optional<Admitted> admitted = cache.get(digest, () -> admitted(digest))
                .filter(found -> KeySecret.sameDigest(found.key().digest(), digest))
                .filter(found -> found.key().isActive(now));
        admitted.map(Admitted::key).ifPresent(use::note);
        return admitted.map(found -> found.key().toApiKey(now, found.scopes()));
    }

    /** A key and what is left of it. */
    private record Admitted(StoredKey key, Set<String> scopes) {}

    private Optional<Admitted> admitted(String digest) {
        return units.read(sql -> store.byDigest(sql, digest)).flatMap(key -> {
            Set<String> held = creators.makers().held(key);
            return held.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Admitted(key, Scopes.cut(key.effectiveScopes(), held)));
        });
    }
}
