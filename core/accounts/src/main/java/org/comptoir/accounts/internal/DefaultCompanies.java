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
import org.comptoir.kernel.Database.TransientConflict;
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
        return units.write(call.withCompany(id), Company.class, tx -> found(tx, wanted));
    }

    private Company found(Tx tx, Company wanted) {
        List<Company> met = store.meeting(tx, wanted);
        if (!met.isEmpty()) {
            return same(met.get(0), wanted);
        }
        try {
            store.insert(tx, wanted);
        } catch (DuplicateKey raced) {
            // Somebody was quicker: the next try meets what they wrote.
            throw new TransientConflict(raced);
        }
        tx.publish("CompanyFounded", wanted.id(), Map.of("code", wanted.code()));
        tx.audit("company.founded", wanted.id().toString(), Map.of("code", wanted.code()));
        return wanted;
    }

    /** A retry without an idempotency key founds nothing twice; another company under a used id is a mistake. */
    private static Company same(Company former, Company wanted) {
        if (former.equals(wanted)) {
            return former;
        }
        if (former.id().equals(wanted.id())) {
            throw conflict("company.id-taken", "id", wanted.id().toString());
        }
        throw conflict("company.code-taken", "code", wanted.code());
    }

    @Override
    public Company update(long version, CompanyRequest request, Call call) {
        CompanyRequest checked = rules.checked(request);
        return units.write(call, Company.class, tx -> change(tx, version, checked));
    }

    private Company change(Tx tx, long version, CompanyRequest request) {
        CompanyId id = tx.call().company();
        Company former = store.find(tx, id).orElseThrow(() -> unknown(id));
        requireFixed("company.currency-fixed", "currency", former.currency(), request.currency());
        requireFixed("company.zone-fixed", "zone", former.zone(), request.zone());
        try {
            if (!store.update(tx, id, version, request)) {
                throw conflict("company.stale", "version", Long.toString(version));
            }
        } catch (DuplicateKey taken) {
            throw conflict("company.code-taken", "code", request.code());
        }
        Company changed = company(id, request, version + 1);
        tx.publish("CompanyChanged", id, Map.of("code", changed.code(), "version", changed.version()));
        tx.audit("company.changed", id.toString(), Map.of("fields", Changes.between(former, changed)));
        tx.afterCommit(() -> cache.forget(id));
        return changed;
    }

    private static ComptoirException conflict(String code, String field, String value) {
        return new ComptoirException(
                code, Fault.CONFLICT, Map.of(ComptoirException.FIELD, field, ComptoirException.VALUE, value));
    }

    private static void requireFixed(String code, String field, Object former, Object wanted) {
        if (!former.equals(wanted)) {
            throw conflict(code, field, wanted.toString());
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
