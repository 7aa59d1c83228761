// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.api.privacy.Erasure;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.PartyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks every module that has tables, and refuses while one of them is not there. */
@Component
public final class DefaultPersonalData implements PersonalData {

    private final Units units;
    private final Schemas schemas;
    private final Json json;
    private final Clock clock;
    private final Users users;
    private final Rights rights;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.REPLACE)
    private volatile List<PersonalRecords> records;

    @Activate
    public DefaultPersonalData(
            @Reference Units units,
            @Reference Schemas schemas,
            @Reference Json json,
            @Reference Clock clock,
            @Reference Customers customers,
            @Reference Users users) {
        this(units, schemas, json, clock, customers, users, List.of());
    }

    /** @param records of all modules */
    public DefaultPersonalData(
            Units units,
            Schemas schemas,
            Json json,
            Clock clock,
            Customers customers,
            Users users,
            List<PersonalRecords> records) {
        this.units = units;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
        this.users = users;
        this.rights = new Rights(customers, users);
        this.records = records;
    }

    @Override
    public void export(DataSubject subject, OutputStream out, Call call) throws IOException {
        rights.require(subject, call);
        Modules modules = complete();
        Trace trace = units.read(sql -> modules.tracing().of(sql, call.company(), subject));
        units.write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
            tx.audit("person.exported", subject.toString(), Map.of("kind", kind(subject)));
            return true;
        });
        new ExportZip(units, modules, new PersonalRows(schemas, json), new Mentions(schemas, json), json)
                .write(trace, clock.instant(), out, call);
    }

    /** Refused: {@code privacy.incomplete}. */
    private Modules complete() {
        Modules modules = new Modules(List.copyOf(records));
        List<String> there =
                units.read(sql -> sql.query("select distinct module from schema_version", row -> row.text(1)));
        Set<String> missing = new TreeSet<>(there);
        missing.removeAll(modules.names());
        if (!missing.isEmpty()) {
            throw new ComptoirException(
                    "privacy.incomplete", Fault.UNAVAILABLE, Map.of("modules", String.join(", ", missing)));
        }
        return modules;
    }

    @Override
    public Erasure erase(DataSubject subject, String reason, Call call) {
        String why = new Field("reason").oneOf(REASONS, reason, "privacy.reason");
        rights.require(subject, call);
        Modules modules = complete();
        Erasing erasing = new Erasing(schemas, json, modules);
        return units.write(call, Erasure.class, () -> withTheirs(subject, call), (tx, all) -> {
            List<Trace> traces = all.stream()
                    .map(one -> modules.tracing().of(tx, call.company(), one))
                    .toList();
            traces.forEach(trace -> erasing.requireErasable(tx, trace));
            traces.forEach(trace -> erasing.erase(tx, trace));
            List<Instant> done =
                    traces.stream().map(trace -> record(tx, trace, why)).toList();
            return new Erasure(subject.toString(), done.get(0), erasing.retained(tx, traces.get(0)), plugins(tx));
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

    /** When it was done first: the trail says an erasure once, however often it is asked for. */
    private static Instant record(Tx tx, Trace trace, String reason) {
        String subject = trace.subject().toString();
        return tx.first(
                        "select min(happened_at) from audit_trail where company = ? and action = ? and subject = ?"
                                + " having count(*) > 0",
                        row -> row.instant(1),
                        trace.company(),
                        "person.erased",
                        subject)
                .orElseGet(() -> {
                    tx.audit("person.erased", subject, Map.of("kind", kind(trace.subject()), "reason", reason));
                    return tx.now();
                });
    }

    private static String kind(DataSubject subject) {
        return subject.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Plugins with tables of their own. */
    private List<String> plugins(Sql sql) {
        return schemas.relations().contains("plugin_table")
                ? sql.query("select distinct plugin from plugin_table order by plugin", row -> row.text(1))
                : List.of();
    }

    /** What the modules say together. */
    record Modules(List<PersonalRecords> all) {

        Set<String> names() {
            return all.stream().map(PersonalRecords::module).collect(Collectors.toCollection(TreeSet::new));
        }

        List<PersonalTable> tables() {
            return all.stream().flatMap(module -> module.tables().stream()).toList();
        }

        Set<String> toldInEvents() {
            return all.stream()
                    .flatMap(module -> module.toldInEvents().stream())
                    .collect(Collectors.toSet());
        }

        Tracing tracing() {
            return new Tracing(tables());
        }
    }
}
