// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The companies of this server. */
@Component
public final class DefaultCompanies implements Companies {

    private final Units units;
    private final CompanyCache cache;
    private final CompanyStore store = new CompanyStore();
    private final CompanyRules rules = new CompanyRules();

    @Activate
    public DefaultCompanies(@Reference AccountsSchema schema, @Reference Units units, @Reference Clock clock) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.cache = new CompanyCache(clock);
    }

    @Override
    public Company create(CompanyId id, CompanyRequest request, Call call) {
        Company wanted = company(id, rules.checked(request), 1);
        try {
            return units.write(call.withCompany(id), Company.class, tx -> found(tx, wanted));
        } catch (DuplicateKey raced) {
            throw new ComptoirException(
                    "company.code-taken", Fault.CONFLICT, Map.of("field", "code", "value", wanted.code()), raced);
        }
    }

    private Company found(Tx tx, Company wanted) {
        Optional<Company> former = store.find(tx, wanted.id());
        if (former.isPresent()) {
            return same(former.get(), wanted);
        }
        store.insert(tx, wanted);
        tx.publish("CompanyFounded", wanted.id(), Map.of("code", wanted.code()));
        tx.audit("company.founded", wanted.id().toString(), Map.of("code", wanted.code()));
        return wanted;
    }

    /** A retry without an idempotency key founds nothing twice; another company under a used id is a mistake. */
    private static Company same(Company former, Company wanted) {
        if (former.equals(wanted)) {
            return former;
        }
        throw new ComptoirException(
                "company.id-taken",
                Fault.CONFLICT,
                Map.of("field", "id", "value", wanted.id().toString()));
    }

    @Override
    public Company update(long version, CompanyRequest request, Call call) {
        CompanyRequest checked = rules.checked(request);
        try {
            return units.write(call, Company.class, tx -> change(tx, version, checked));
        } catch (DuplicateKey raced) {
            throw new ComptoirException(
                    "company.code-taken", Fault.CONFLICT, Map.of("field", "code", "value", checked.code()), raced);
        }
    }

    private Company change(Tx tx, long version, CompanyRequest request) {
        CompanyId id = tx.call().company();
        Company former = store.find(tx, id).orElseThrow(() -> unknown(id));
        requireFixed("company.currency-fixed", "currency", former.currency(), request.currency());
        requireFixed("company.zone-fixed", "zone", former.zone(), request.zone());
        if (!store.update(tx, id, version, request)) {
            throw new ComptoirException(
                    "company.stale", Fault.CONFLICT, Map.of("field", "version", "value", Long.toString(version)));
        }
        Company changed = company(id, request, version + 1);
        tx.publish("CompanyChanged", id, Map.of("code", changed.code(), "version", changed.version()));
        tx.audit("company.changed", id.toString(), Map.of("fields", Changes.between(former, changed)));
        tx.afterCommit(() -> cache.forget(id));
        return changed;
    }

    private static void requireFixed(String code, String field, Object former, Object wanted) {
        if (!former.equals(wanted)) {
            throw new ComptoirException(code, Fault.CONFLICT, Map.of("field", field, "value", wanted.toString()));
        }
    }

    @Override
    public Company get(Call call) {
        CompanyId id = call.company();
        return cache.get(id, () -> units.read(sql -> store.find(sql, id)).orElseThrow(() -> unknown(id)));
    }

    @Override
    public Optional<Company> byCode(String code) {
        return units.read(sql -> store.byCode(sql, code));
    }

    @Override
    public List<Company> all() {
        return units.read(store::all);
    }

    private static ComptoirException unknown(CompanyId id) {
        return new ComptoirException(
                "company.unknown", Fault.NOT_FOUND, Map.of("field", "company", "value", id.toString()));
    }

    private static Company company(CompanyId id, CompanyRequest request, long version) {
        return new Company(
                id,
                request.code(),
                request.legalName(),
                request.legalForm(),
                request.siren(),
                request.siret(),
                request.vatNumber(),
                request.vatSchemes(),
                request.address(),
                request.currency(),
                request.zone(),
                request.iban(),
                request.bic(),
                request.email(),
                request.phone(),
                version);
    }
}
