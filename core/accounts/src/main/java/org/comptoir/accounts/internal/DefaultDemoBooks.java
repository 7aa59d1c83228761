// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoBooks;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** The books of demo companies, founded with a row that says what they are. */
final class DefaultDemoBooks implements DemoBooks {

    private static final long FRESH_MILLIS = 1_000;

    /** Lets the parts of the core come that fill a demo company, or go. */
    interface Stage {
        void show(@Nullable DemoCompany company);
    }

    private record Seen(Optional<CompanyId> company, long at) {}

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Companies companies;
    private final Customers customers;
    private final Stage stage;
    private final DemoStore store = new DemoStore();
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    DefaultDemoBooks(Units units, Clock clock, Ids ids, Companies companies, Customers customers, Stage stage) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.companies = companies;
        this.customers = customers;
        this.stage = stage;
    }

    @Override
    public Optional<CompanyId> open() {
        long now = clock.millis();
        @Nullable Seen last = seen.get();
        if (last == null || now < last.at() || now - last.at() >= FRESH_MILLIS) {
            last = new Seen(units.read(store::open), now);
            seen.set(last);
        }
        return last.company();
    }

    @Override
    public Company found(Call call) {
        // What was seen before must not hide from whoever is refused that another node was quicker.
        seen.set(null);
        CompanyId id = new CompanyId(ids.next());
        Company company = units.write(call.withCompany(id), Company.class, tx -> founded(tx, id));
        seen.set(null);
        show(company);
        return company;
    }

    private Company founded(Tx tx, CompanyId id) {
        if (store.open(tx).isPresent()) {
            throw refusal("demo.open");
        }
        int number = store.count(tx) + 1;
        try {
            store.insert(tx, number, id);
        } catch (DuplicateKey raced) {
            // Somebody was quicker: the next try meets what they founded.
            throw new TransientConflict(raced);
        }
        tx.audit("demo.founded", id.toString(), Map.of());
        return companies.create(id, MaisonLenoir.company(freeCode(number)), tx.call());
    }

    /** The name without a number for the first, unless a company has it that trades. */
    private String freeCode(int number) {
        int next = number;
        String code = MaisonLenoir.code(next);
        while (companies.byCode(code).isPresent()) {
            next++;
            code = MaisonLenoir.code(next);
        }
        return code;
    }

    /** Whether this company, open or closed, was founded to be shown. */
    boolean wasFounded(CompanyId company) {
        return units.read(sql -> store.has(sql, company));
    }

    /** The one that is open, for a server that starts. */
    void resume() {
        open().flatMap(id -> companies.all().stream()
                        .filter(company -> company.id().equals(id))
                        .findFirst())
                .ifPresent(this::show);
    }

    private void show(Company company) {
        stage.show(new DemoAccounts(company, customers, ids, clock));
    }

    @Override
    public void close(Call call) {
        CompanyId id = units.read(store::open).orElseThrow(() -> refusal("demo.closed"));
        stage.show(null);
        units.write(call.withCompany(id), Boolean.class, tx -> {
            if (!store.close(tx, id)) {
                throw refusal("demo.closed");
            }
            tx.audit("demo.closed", id.toString(), Map.of());
            return true;
        });
        seen.set(null);
    }

    private static ComptoirException refusal(String code) {
        return new ComptoirException(code, Fault.CONFLICT, Map.of());
    }
}
