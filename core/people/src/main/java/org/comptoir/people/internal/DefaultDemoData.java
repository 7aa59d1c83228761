// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.demo.DemoBooks;
import org.comptoir.api.demo.DemoData;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Demo data in and out. Out means closed: what lets anybody in ends first, each on its own and again without harm, and the
 * company is closed when nothing is left of it. A server that dies in between has it open still, to be removed once more.
 */
@Component
public final class DefaultDemoData implements DemoData {

    private static final String ACTIVE = "active";
    private static final int KEYS_AT_ONCE = 100;

    private final Units units;
    private final DemoBooks books;
    private final ApiKeys keys;
    private final DefaultSessions sessions;
    private final PersonStore people = new PersonStore();

    @Activate
    public DefaultDemoData(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference DemoBooks books,
            @Reference ApiKeys keys,
            @Reference DefaultSessions sessions) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.books = books;
        this.keys = keys;
        this.sessions = sessions;
    }

    @Override
    public Optional<CompanyId> company() {
        return books.open();
    }

    @Override
    public void load(Call call) {
        CompanyId demo = books.found(bySystem(call, call.company())).id();
        units.audit(call, "demo.loaded", demo.toString(), Map.of());
    }

    @Override
    public void remove(Call call) {
        CompanyId demo = books.open().orElseThrow(() -> refusal("demo.closed"));
        if (demo.equals(call.company())) {
            throw refusal("demo.own-company");
        }
        Call there = bySystem(call, demo);
        // First, so that nobody makes another key meanwhile.
        suspendAll(there);
        revokeAll(there);
        books.close(there);
        // Who was being taken in just then.
        suspendAll(there);
        units.audit(call, "demo.removed", demo.toString(), Map.of());
    }

    /** What is done over there is done by the server: nobody of one company acts in another. */
    private static Call bySystem(Call call, CompanyId company) {
        return OwnCall.on(company, "demo", call.deadline(), call.traceId());
    }

    /** The last admin too: nobody is to run this company any more. */
    private void suspendAll(Call there) {
        units.write(there, Integer.class, tx -> {
            List<Person> all = people.notSuspended(tx, there.company());
            for (Person person : all) {
                people.setSuspended(tx, person, tx.now());
                sessions.endAll(tx, person);
                tx.audit("user.suspended", person.id().toString(), Map.of());
            }
            return all.size();
        });
    }

    private void revokeAll(Call there) {
        PageRequest next = PageRequest.first(KEYS_AT_ONCE);
        Page<ApiKey> page;
        do {
            page = keys.list(next, there);
            page.items().stream()
                    .filter(key -> key.status().equals(ACTIVE))
                    .forEach(key -> keys.revoke(key.id(), there));
            next = new PageRequest(page.next(), KEYS_AT_ONCE);
        } while (!page.next().isEmpty());
    }

    private static ComptoirException refusal(String code) {
        return new ComptoirException(code, Fault.CONFLICT, Map.of());
    }
}
