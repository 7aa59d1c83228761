// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.api.privacy.Erasure;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.api.privacy.PluginErasure;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.PartyId;
import org.comptoir.spi.data.v1.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks every module that has tables, and refuses while one of them is not there. */
@Component
public final class DefaultPersonalData implements PersonalData {

    private final Units units;
    private final Schemas schemas;
    private final Json json;
    private final Clock clock;
    private final Users users;
    private final Rights rights;
    private final PresentModules present;
    private final Persons persons;
    private final ErasuresInPlugins inPlugins;
    private final ErasureStore store = new ErasureStore();

    @Activate
    public DefaultPersonalData(
            @Reference PrivacySchema schema,
            @Reference Units units,
            @Reference Schemas schemas,
            @Reference Json json,
            @Reference Clock clock,
            @Reference Customers customers,
            @Reference Users users,
            @Reference PresentModules present,
            @Reference ErasuresInPlugins inPlugins) {
        this.units = units;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
        this.users = users;
        this.rights = new Rights(customers, users);
        this.present = present;
        this.persons = new Persons(customers, users);
        this.inPlugins = inPlugins;
    }

    @Override
    public void export(DataSubject subject, OutputStream out, Call call) throws IOException {
        rights.require(subject, call);
        Modules modules = present.complete();
        List<DataSubject> all = withTheirs(subject, call);
        List<Trace> traces = units.read(sql -> traces(sql, modules, all, call));
        Person person = units.read(sql -> persons.of(sql, traces, call));
        CopiesOfPlugins plugins = new CopiesOfPlugins(units, inPlugins.plugins(), person, call);
        units.audit(call, "person.exported", subject.toString(), Map.of("kind", ErasureStore.kind(subject)));
        new ExportZip(units, modules, new PersonalRows(schemas, json), new Mentions(schemas, json), json)
                .write(traces.get(0), clock.instant(), plugins, out, call);
    }

    private static List<Trace> traces(Sql sql, Modules modules, List<DataSubject> subjects, Call call) {
        return subjects.stream()
                .map(one -> modules.tracing().of(sql, call.company(), one))
                .toList();
    }

    @Override
    public Erasure erase(DataSubject subject, String reason, Call call) {
        String why = new Field("reason").oneOf(REASONS, reason, "privacy.reason");
        rights.require(subject, call);
        Modules modules = present.complete();
        Erasing erasing = new Erasing(schemas, json, modules);
        Kept kept = new Kept(schemas, modules);
        Erasure done = units.write(call, Erasure.class, () -> withTheirs(subject, call), (tx, all) -> {
            List<Trace> traces = traces(tx, modules, all, call);
            traces.forEach(trace -> erasing.requireErasable(tx, trace));
            traces.forEach(trace -> inPlugins.plan(tx, trace.subject(), persons.knownBy(tx, trace, call)));
            traces.forEach(trace -> erasing.erase(tx, trace));
            traces.forEach(trace -> record(tx, trace, why));
            traces.forEach(trace -> store.keepUntil(tx, trace.subject(), Kept.until(kept.of(tx, trace))));
            Instant at = store.erasedAt(tx, call.company(), subject).orElseGet(tx::now);
            return new Erasure(subject.toString(), at, kept.of(tx, traces.get(0)), List.of());
        });
        List<DataSubject> all = withTheirs(subject, call);
        inPlugins.askNow(call.company(), all, call);
        return new Erasure(done.subject(), done.erasedAt(), done.retained(), inPlugins.of(call.company(), all));
    }

    @Override
    public Erasure erasure(DataSubject subject, Call call) {
        rights.require(subject, call);
        Modules modules = present.complete();
        Kept kept = new Kept(schemas, modules);
        List<PluginErasure> plugins = inPlugins.of(call.company(), withTheirs(subject, call));
        return units.read(sql -> {
            Instant at = store.erasedAt(sql, call.company(), subject)
                    .orElseThrow(() -> new ComptoirException(
                            "privacy.not-erased", Fault.NOT_FOUND, Map.of("subject", subject.toString())));
            Trace trace = modules.tracing().of(sql, call.company(), subject);
            return new Erasure(subject.toString(), at, kept.of(sql, trace), plugins);
        });
    }

    @Override
    public List<PluginErasure> waiting(Call call) {
        rights.requireAll(call);
        return inPlugins.waiting(call.company());
    }

    @Override
    public void requireErasable(DataSubject subject, String reason, Call call) {
        new Field("reason").oneOf(REASONS, reason, "privacy.reason");
        rights.require(subject, call);
        Modules modules = present.complete();
        Erasing erasing = new Erasing(schemas, json, modules);
        Call once = call.withIdempotency(Idempotency.NONE);
        units.write(once, Boolean.class, () -> withTheirs(subject, call), (tx, all) -> {
            all.forEach(one -> erasing.requireErasable(tx, modules.tracing().of(tx, call.company(), one)));
            return true;
        });
    }

    /** With a customer, those who sign in for it: nobody else would ever erase them. */
    private List<DataSubject> withTheirs(DataSubject subject, Call call) {
        List<DataSubject> all = new ArrayList<>(List.of(subject));
        if (subject.kind() == Kind.CUSTOMER) {
            users.ofOrganisation(new PartyId(subject.id()), call).forEach(user -> all.add(DataSubject.of(user.id())));
        }
        return all;
    }

    /** An erasure is written down once, however often it is asked for. */
    private void record(Tx tx, Trace trace, String reason) {
        DataSubject subject = trace.subject();
        if (store.erasedAt(tx, trace.company(), subject).isEmpty()) {
            store.insert(tx, subject, reason);
            tx.audit("person.erased", subject.toString(), Map.of("kind", ErasureStore.kind(subject), "reason", reason));
        }
    }
}
