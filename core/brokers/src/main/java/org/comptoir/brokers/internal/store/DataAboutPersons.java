// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Duration;
import java.util.List;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.privacy.PersonsInPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.data.v1.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks plugins about people: the version that serves, in the name of whoever wants to know. */
@Component
public final class DataAboutPersons implements PersonsInPlugins {

    private static final Duration TO_EXPORT = Duration.ofSeconds(30);
    private static final Duration TO_ERASE = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final DataOfPlugins data;
    private final Units units;

    @Activate
    public DataAboutPersons(@Reference DataOfPlugins data, @Reference Units units) {
        this.data = data;
        this.units = units;
    }

    @Override
    public List<String> owners(Sql sql) {
        return data.owners(sql);
    }

    @Override
    public boolean isHere(String plugin) {
        return data.isHere(plugin);
    }

    @Override
    public Copy export(String plugin, Person person, Call call) {
        Call once = call.withIdempotency(Idempotency.NONE);
        return data.ask(plugin, "export-person", TO_EXPORT, once, (tables, asker) -> {
            AddedFiles files = new AddedFiles(MOST_BYTES);
            tables.exportPerson(person, new BrokeredStore(asker, data, units), files, once);
            return new Copy(asker.version(), files.all());
        });
    }

    @Override
    public String erase(String plugin, Person person, Call call) {
        Call once = call.withIdempotency(Idempotency.NONE);
        return data.ask(plugin, "erase-person", TO_ERASE, once, (tables, asker) -> {
            tables.erasePerson(person, new BrokeredStore(asker, data, units), once);
            return asker.version();
        });
    }
}
