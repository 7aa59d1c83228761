// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.FirstKey;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.access.SetUpPass;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
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

    private static final Duration PASS = Duration.ofMinutes(30);

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Companies companies;
    private final ApiKeys keys;
    private final SetupTokenFile file;
    private final ApiKeyStore store = new ApiKeyStore();
    private final SetUpStore drafts = new SetUpStore();
    private final CompanyRules rules = new CompanyRules();
    private final SecureRandom random = new SecureRandom();

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
            file.ensure(random);
            LOG.info(
                    "event=set-up-waits file={} action=\"open the server in a browser and show it what lies in this file\"",
                    file.path());
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
        requireToken(token);
        Call setup = setup(company, call);
        return withKey(setup, () -> companies.create(company, request, setup));
    }

    @Override
    public FirstKey redeemFor(String token, String companyCode, Call call) {
        requireToken(token);
        Company company = companies
                .byCode(companyCode)
                .orElseThrow(() -> new ComptoirException(
                        "company.unknown", Fault.NOT_FOUND, Map.of("field", "company", "value", companyCode)));
        return withKey(setup(company.id(), call), () -> company);
    }

    private FirstKey withKey(Call setup, Supplier<Company> founding) {
        return ending(setup, FirstKey.class, tx -> {
            Company company = founded(tx, founding);
            return new FirstKey(company, adminKey(company, setup));
        });
    }

    @Override
    public SetUpPass begin(String token, Call call) {
        requireToken(token);
        String secret = KeySecret.randomText(random);
        Instant until = clock.instant().plus(PASS);
        units.write(call, Boolean.class, tx -> {
            drafts.insert(tx, KeySecret.digest(secret), file.digest(), until);
            return true;
        });
        return new SetUpPass(secret, until);
    }

    @Override
    public SetUpDraft draft(String pass, Call call) {
        return units.read(sql -> {
            requirePass(sql, pass);
            return drafts.draft(sql);
        });
    }

    @Override
    public void keep(String pass, SetUpDraft draft, Call call) {
        units.write(call, Boolean.class, tx -> {
            requirePass(tx, pass);
            CompanyRequest company = draft.company();
            if (company != null) {
                drafts.put(tx, rules.checked(company), draft.year());
            }
            drafts.prolong(tx, KeySecret.digest(pass), tx.now().plus(PASS));
            return true;
        });
    }

    @Override
    public Company found(String pass, CompanyId id, Call call) {
        Call setup = setup(id, call);
        return ending(setup, Company.class, tx -> {
            requirePass(tx, pass);
            SetUpDraft draft = drafts.draft(tx);
            CompanyRequest settled = draft.company();
            if (settled == null || draft.year() == null) {
                throw new ComptoirException("setup.unsettled", Fault.CONFLICT, Map.of());
            }
            Company company = founded(tx, () -> companies.create(id, settled, setup));
            drafts.begun(tx);
            return company;
        });
    }

    @Override
    public boolean isUnfinished(Call call) {
        return units.read(sql -> drafts.isUnfinished(sql, call.company()));
    }

    @Override
    public void finish(Call call) {
        units.write(call, Boolean.class, tx -> {
            if (drafts.finish(tx)) {
                tx.audit("setup.finished", call.company().toString(), Map.of());
            }
            return true;
        });
    }

    private void requireToken(String token) {
        requireOpen();
        if (!file.holds(token)) {
            throw new ComptoirException("setup.token", Fault.UNAUTHENTICATED, Map.of("field", "token"));
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw done();
        }
    }

    /** Good for the token that it was had for: another folder's token, or none, ends it. */
    private void requirePass(Sql sql, String pass) {
        if (store.setupIsDone(sql)) {
            throw done();
        }
        String token = file.digest();
        if (token.isEmpty() || !drafts.opens(sql, KeySecret.digest(pass), token, clock.instant())) {
            throw new ComptoirException("setup.pass", Fault.UNAUTHENTICATED, Map.of());
        }
    }

    /** Company, whatever comes with it and the end of set-up in one unit: a server that dies in it begins again. */
    private <T> T ending(Call setup, Class<T> type, Function<Tx, T> work) {
        try {
            return units.write(setup, type, tx -> {
                if (store.setupIsDone(tx)) {
                    throw done();
                }
                T founded = work.apply(tx);
                drafts.clear(tx);
                tx.afterCommit(this::deleteFile);
                return founded;
            });
        } catch (DuplicateKey raced) {
            throw done();
        }
    }

    private Company founded(Tx tx, Supplier<Company> founding) {
        store.endSetup(tx);
        Company company = founding.get();
        tx.audit("setup.redeemed", company.id().toString(), Map.of("code", company.code()));
        return company;
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
