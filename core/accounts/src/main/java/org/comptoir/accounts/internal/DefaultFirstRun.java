// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.FirstKey;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.Founded;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first key of a server. Whether set-up is over is asked of the database each time: another node, or somebody at the
 * console, may have made a key; a file left behind by a crash is worth nothing then, and goes at the next look.
 */
@Component(immediate = true)
public final class DefaultFirstRun implements FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultFirstRun.class);

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Companies companies;
    private final ApiKeys keys;
    private final SetupTokenFile file;
    private final ApiKeyStore store = new ApiKeyStore();

    @Activate
    public DefaultFirstRun(
            @Reference AccountsSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference ApiKeys keys,
            BundleContext bundle) {
        this(schema, units, clock, ids, companies, keys, dataFolder(bundle));
    }

    /** A set-up whose token lies in this folder. */
    public DefaultFirstRun(
            AccountsSchema schema, Units units, Clock clock, Ids ids, Companies companies, ApiKeys keys, Path folder) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.companies = companies;
        this.keys = keys;
        this.file = new SetupTokenFile(folder);
        if (isOpen()) {
            file.ensure(new SecureRandom());
        }
    }

    private static Path dataFolder(BundleContext bundle) {
        String folder = bundle.getProperty("comptoir.data");
        if (folder == null) {
            throw new IllegalStateException("the property comptoir.data must name the data folder");
        }
        return Path.of(folder);
    }

    @Override
    public Optional<Path> tokenFile() {
        return isOpen() ? Optional.of(file.path()) : Optional.empty();
    }

    private boolean isOpen() {
        boolean done = units.read(store::setupIsDone);
        if (done) {
            deleteFile();
        }
        return !done;
    }

    @Override
    public FirstKey redeem(String token, CompanyId company, CompanyRequest request, Call call) {
        return withKey(found(token, company, request, true, call));
    }

    @Override
    public Founded found(String token, CompanyId company, CompanyRequest request, boolean key, Call call) {
        requireToken(token);
        Call setup = setup(company, call);
        return redeem(setup, () -> companies.create(company, request, setup), key);
    }

    @Override
    public FirstKey redeemFor(String token, String companyCode, Call call) {
        requireToken(token);
        Company company = companies
                .byCode(companyCode)
                .orElseThrow(() -> new ComptoirException(
                        "company.unknown", Fault.NOT_FOUND, Map.of("field", "company", "value", companyCode)));
        return withKey(redeem(setup(company.id(), call), () -> company, true));
    }

    private static FirstKey withKey(Founded founded) {
        return new FirstKey(founded.company(), Objects.requireNonNull(founded.key(), "key"));
    }

    private void requireToken(String token) {
        if (!isOpen()) {
            throw done();
        }
        if (!file.holds(token)) {
            throw new ComptoirException("setup.token", Fault.UNAUTHENTICATED, Map.of("field", "token"));
        }
    }

    /** Company, key and the end of set-up in one unit: a server that dies in it begins again with the same token. */
    private Founded redeem(Call setup, Supplier<Company> founding, boolean key) {
        try {
            return units.write(setup, Founded.class, tx -> {
                if (store.setupIsDone(tx)) {
                    throw done();
                }
                store.endSetup(tx);
                Company company = founding.get();
                tx.audit("setup.redeemed", company.id().toString(), Map.of("code", company.code()));
                tx.afterCommit(this::deleteFile);
                return new Founded(company, key ? adminKey(company, setup) : null);
            });
        } catch (DuplicateKey raced) {
            throw done();
        }
    }

    private NewApiKey adminKey(Company company, Call setup) {
        LocalDate today = company.dayOf(clock.instant());
        ApiKeyRequest request = new ApiKeyRequest("set-up", "admin", Set.of(), today.plusYears(1));
        return keys.create(new ApiKeyId(ids.next()), request, setup);
    }

    /** Without the caller's idempotency key: what is stored for a retry must not hold the secret. */
    private static Call setup(CompanyId company, Call call) {
        return new Call(
                company, Actor.system("setup"), Idempotency.NONE, call.deadline(), call.locale(), call.traceId());
    }

    /** The database already refuses the token; a file that cannot go is untidy, not open. */
    private void deleteFile() {
        try {
            file.delete();
        } catch (UncheckedIOException stuck) {
            LOG.warn("event=setup-token-not-deleted file={} reason={}", file.path(), stuck.getMessage());
        }
    }

    private static ComptoirException done() {
        return new ComptoirException("setup.done", Fault.CONFLICT, Map.of(ComptoirException.FIELD, "token"));
    }
}
