// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonsInPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Extension;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of all plugins: brought up to date when a plugin appears, exported and dropped when it is removed. */
@Component(service = {PluginTables.class, DataOfPlugins.class})
public final class DataOfPlugins implements PluginTables {

    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration TO_EXPORT = Duration.ofMinutes(1);
    private static final int LOOKS = 100;
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Schemas schemas;
    private final Units units;
    private final PluginVersions versions;
    private final Clock clock;
    private final Json json;
    private final DataStore store = new DataStore();
    private final Migrator migrator;
    private final Standings standings;
    private final Loans loans;

    @Activate
    public DataOfPlugins(
            @Reference Schemas schemas,
            @Reference Units units,
            @Reference PluginVersions versions,
            @Reference Clock clock,
            @Reference Json json) {
        schemas.migrate("brokers", DataOfPlugins.class);
        this.schemas = schemas;
        this.units = units;
        this.versions = versions;
        this.clock = clock;
        this.json = json;
        this.migrator = new Migrator(schemas, clock);
        this.standings = new Standings(clock);
        this.loans = new Loans(clock, units.connections(), Loans.LONGEST);
    }

    @Deactivate
    public void close() {
        standings.close();
        loans.close();
    }

    /** A bundle brought its data: from now on its tables are being brought up to date. */
    public void appeared(Asker asker) {
        standings.begin(
                asker.bundle(),
                asker.id(),
                bundle -> migrator.migrate(asker.id(), asker.version(), migrations(bundle)));
    }

    /** A bundle, or its data, is no longer there. */
    public void went(long bundle) {
        standings.end(bundle);
    }

    /** The tables that a bundle may use now. Refused: as {@link org.comptoir.spi.broker.v1.PluginStore}. */
    OwnTables tables(Asker asker, Call call) {
        return standings.of(asker.bundle(), asker.id(), call);
    }

    /** A connection for a bundle that is being asked on this thread. Refused: {@code store.busy}, {@code store.overdue}. */
    Loan lend(Asker asker, Call call) {
        return loans.take(asker.id(), call, versions.givenUp());
    }

    /** Who watches for services may be quicker than the guard, which watches for them too. */
    private List<PluginMigration> migrations(long bundle) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<List<PluginMigration>> found = asked(
                    bundle,
                    "migrations",
                    TO_ANSWER,
                    lasting(TO_ANSWER),
                    (data, version) -> List.copyOf(data.migrations()));
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw StoreRefusals.notReady(Long.toString(bundle));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", stopped);
        }
    }

    /** @param question of the data and the version that they are of */
    private <R> Optional<R> asked(
            long bundle, String what, Duration limit, Call call, BiFunction<PluginData, String, R> question) {
        for (Plugin<Extension> plugin : versions.of(bundle)) {
            String version = plugin.stamp().version();
            Optional<R> answer = plugin.ask(
                    call,
                    what,
                    limit,
                    extension -> extension instanceof PluginData data
                            ? Optional.of(question.apply(data, version))
                            : Optional.<R>empty());
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Call lasting(Duration limit) {
        return OwnCall.onServer("plugin-data", clock.instant().plus(limit).plus(limit), "plugin-data");
    }

    /** Those that have tables, whether they are here or not. */
    List<String> owners(Sql sql) {
        return store.owners(sql);
    }

    /** Whether a plugin's data are here to be asked. */
    boolean isHere(String plugin) {
        return !standings.bundles(plugin).isEmpty();
    }

    /**
     * Asks the version that serves, in the name of the call, once its tables are up to date. Refused: {@code plugin.not-running}, as
     * {@link org.comptoir.spi.broker.v1.PluginStore}, as {@link Plugin#ask}.
     *
     * @param question of the data and of whom they are, as its store knows it
     */
    <R> R ask(String plugin, String what, Duration limit, Call call, BiFunction<PluginData, Asker, R> question) {
        long bundle = standings.bundles(plugin).stream()
                .filter(versions::counts)
                .findFirst()
                .orElseThrow(() -> notRunning(plugin));
        standings.of(bundle, plugin, call);
        return asked(
                        bundle,
                        what,
                        limit,
                        call,
                        (data, version) -> question.apply(data, new Asker(plugin, version, bundle, List.of())))
                .orElseThrow(() -> notRunning(plugin));
    }

    private static ComptoirException notRunning(String plugin) {
        return new ComptoirException(PersonsInPlugins.NOT_RUNNING, Fault.UNAVAILABLE, Map.of("plugin", plugin));
    }

    @Override
    public List<String> of(String plugin) {
        return units.read(sql -> List.copyOf(store.tables(sql, plugin).keySet()));
    }

    @Override
    public Optional<ComptoirException> refusal(long bundle, Duration patience) {
        return standings.refusal(bundle, patience);
    }

    @Override
    public void kept(String plugin, Set<String> versions) {
        List<String> known = units.read(sql -> store.known(sql, plugin));
        if (!versions.containsAll(known)) {
            migrator.keep(plugin, versions);
        }
    }

    @Override
    public void export(String plugin, OutputStream out, Call call) throws IOException {
        AddedFiles files = new AddedFiles(Long.MAX_VALUE);
        for (long bundle : standings.bundles(plugin)) {
            Optional<Boolean> asked = asked(bundle, "export", TO_EXPORT, lasting(TO_EXPORT), (data, version) -> {
                data.export(files, call);
                return true;
            });
            if (asked.isPresent()) {
                break;
            }
        }
        Map<String, String> tables = units.read(sql -> store.tables(sql, plugin));
        if (tables.isEmpty()) {
            throw new ComptoirException("plugin.no-data", Fault.NOT_FOUND, Map.of("plugin", plugin));
        }
        audit("plugin.data-exported", plugin, tables.size(), call);
        new Export(plugin, files.all(), schemas, units, json).write(tables, clock.instant(), out);
    }

    private void audit(String action, String plugin, int tables, Call call) {
        units.audit(call, action, plugin, Map.of("tables", tables));
    }

    @Override
    public void drop(String plugin, Call call) {
        if (!standings.bundles(plugin).isEmpty()) {
            throw StoreRefusals.conflict("plugin.data-in-use", "plugin", plugin);
        }
        int dropped = migrator.drop(plugin);
        if (dropped > 0) {
            audit("plugin.data-deleted", plugin, dropped, call);
        }
    }
}
