// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comptoir.kernel.Database.Column;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.Person;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;

/** The checks of a plugin's tables, each on a server of its own for each kind of database. */
final class DataChecks {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final String NEIGHBOUR = "org.comptoir.kit-neighbour";
    private static final int LONGEST_ID_IN_FULL = 28;

    /** Somebody of whom nobody keeps anything. */
    private static final Person NOBODY = new Person(
            Set.of(new PartyId(new UUID(9, 1))),
            Set.of(new UserId(new UUID(9, 2))),
            Set.of("kit-nobody"),
            Set.of("nobody@kit.invalid"),
            Set.of("ord_kit-nobody"));

    private final PluginDataContract contract;
    private final String plugin;
    private final Rows rows;
    private final List<Engine> engines;
    private final Function<Engine, OneServer> servers;

    DataChecks(PluginDataContract contract, List<Engine> engines, Function<Engine, OneServer> servers) {
        this.contract = contract;
        this.plugin = contract.plugin();
        this.rows = new Rows(contract);
        this.engines = List.copyOf(engines);
        this.servers = servers;
    }

    static DataChecks of(PluginDataContract contract) {
        return on(Engine.all(System.getenv(Engine.POSTGRES)), contract);
    }

    static DataChecks on(List<Engine> engines, PluginDataContract contract) {
        return new DataChecks(contract, engines, DataChecks::server);
    }

    static OneServer server(Engine engine) {
        return new OneServer(engine.fresh(), CLOCK);
    }

    private void onEach(Consumer<OneServer> check) {
        for (Engine engine : engines) {
            try (OneServer server = servers.apply(engine)) {
                check.accept(server);
            } catch (ComptoirException refused) {
                throw new AssertionError(
                        "on " + engine.name() + " it is refused: " + refused.code() + " " + refused.facts(), refused);
            } catch (AssertionError failed) {
                throw new AssertionError("on " + engine.name() + ": " + failed.getMessage(), failed);
            }
        }
    }

    void tablesAreMadeFromNothing() {
        onEach(server -> {
            Set<String> before = server.relations();
            PluginData data = contract.extension();
            assertThat(data.schemaVersion())
                    .as("schemaVersion(), beside the number of migrations()")
                    .isEqualTo(data.migrations().size());
            server.arrive(plugin, data);

            Set<String> made = new HashSet<>(server.relations());
            made.removeAll(before);
            Map<String, String> named = server.tables(plugin);
            assertThat(named).as("the tables that the plugin makes").isNotEmpty();
            assertThat(made)
                    .as("the tables that are new in the database, beside those known as the plugin's")
                    .containsExactlyInAnyOrderElementsOf(named.values());
            named.forEach((own, table) ->
                    assertThat(table).as("the name of the table {%s}", own).matches(prefix() + own));
        });
    }

    /** A long id is shortened, to what the databases allow. */
    private String prefix() {
        String stem = plugin.replaceAll("[.-]", "_");
        return stem.length() <= LONGEST_ID_IN_FULL ? "px_" + stem + "_" : "px_[a-z0-9_]+_";
    }

    void whatIsUpToDateIsNotChanged() {
        onEach(server -> {
            PluginData data = contract.extension();
            rows.fill(server, server.arrive(plugin, data), data.migrations().size());
            Snapshot before = server.snapshot(plugin);
            Set<String> relations = server.relations();

            server.arrive(plugin, contract.extension());
            assertThat(server.snapshot(plugin))
                    .as("the tables after the same version came once more")
                    .isEqualTo(before);
            assertThat(server.relations()).as("all that is in the database").isEqualTo(relations);
        });
    }

    void formerVersionsKeepTheirRows() {
        int newest = contract.extension().migrations().size();
        for (int version = 1; version < newest; version++) {
            int former = version;
            onEach(server -> {
                PluginData data = contract.extension();
                rows.fill(server, server.arrive(plugin, UpTo.step(former, data)), former);
                Snapshot before = server.snapshot(plugin);
                server.arrive(plugin, data);
                assertKept(
                        before,
                        server.snapshot(plugin),
                        "after step " + former + " («"
                                + data.migrations().get(former - 1).name() + "») and then the newest version");
            });
        }
    }

    private void assertKept(Snapshot before, Snapshot after, String when) {
        before.tables().forEach((name, table) -> {
            Snapshot.Table kept = after.tables().get(name);
            if (contract.givenUp().contains(name)) {
                return;
            }
            assertThat(after.tables().keySet())
                    .as(
                            "the tables %s; {%s} had %d rows",
                            when, name, table.rows().size())
                    .contains(name);
            if (kept != null) {
                Set<String> common = new HashSet<>(table.names());
                common.retainAll(kept.names());
                assertThat(kept.rows(common))
                        .as("the rows of {%s} %s", name, when)
                        .isEqualTo(table.rows(common));
            }
        });
    }

    void anExportIsWhole() {
        onEach(server -> {
            PluginData data = contract.extension();
            rows.fill(server, server.arrive(plugin, data), data.migrations().size());
            Exported exported = server.export(plugin);
            Snapshot there = server.snapshot(plugin);
            assertThat(exported.tables().keySet())
                    .as("the tables in an export")
                    .containsExactlyInAnyOrderElementsOf(there.tables().keySet());
            there.tables().forEach((name, table) -> {
                List<Map<String, Object>> rows = exported.tables().getOrDefault(name, List.of());
                assertThat(rows)
                        .as("the rows of {%s} in an export", name)
                        .hasSize(table.rows().size())
                        .allSatisfy(row -> assertThat(row.keySet()).isEqualTo(table.names()));
                assertThat(perCompany(rows.stream().map(row -> String.valueOf(row.get("company")))))
                        .as("how many rows of {%s} an export has of each company", name)
                        .isEqualTo(perCompany(table.rows().stream().map(row -> String.valueOf(row.get("company")))));
            });
        });
    }

    private static Map<String, Integer> perCompany(Stream<String> companies) {
        Map<String, Integer> counts = new TreeMap<>();
        companies.forEach(company -> counts.merge(company, 1, Integer::sum));
        return counts;
    }

    void companiesAreApart() {
        onEach(server -> {
            PluginData data = contract.extension();
            PluginStore store = server.arrive(plugin, data);
            rows.fill(server, store, data.migrations().size());
            Snapshot before = server.snapshot(plugin);
            before.tables().forEach((name, table) -> {
                for (CompanyId company : List.of(OneServer.ONE, OneServer.OTHER)) {
                    StoreSql count = StoreSql.of("select count(*) from {" + name + "}");
                    assertThat(store.read(count, row -> row.number(1), server.call(company)))
                            .as("how many rows of {%s} a company sees", name)
                            .containsExactly((long) table.rowsOf(company).size());
                }
            });
            clear(store, before, server.call(OneServer.OTHER));
            Snapshot after = server.snapshot(plugin);
            assertThat(after.of(OneServer.ONE))
                    .as("the rows of one company after another has deleted all of its own")
                    .isEqualTo(before.of(OneServer.ONE));
            assertThat(after.of(OneServer.OTHER))
                    .as("the rows of the company that has deleted them")
                    .allSatisfy((name, left) -> assertThat(left).as(name).isEmpty());
        });
    }

    /** The last table first, since it may refer to those before. */
    private static void clear(PluginStore store, Snapshot there, Call call) {
        List<String> names = List.copyOf(there.tables().keySet());
        store.write(
                "kit-clears",
                tx -> {
                    for (int i = names.size() - 1; i >= 0; i--) {
                        tx.write(StoreSql.of("delete from {" + names.get(i) + "}"));
                    }
                    return "";
                },
                call);
    }

    void othersAreOutOfReach() {
        onEach(server -> {
            PluginMigration kept = PluginMigration.of(
                    "kept", "create table {kept} (company ${uuid} not null, word varchar(20) not null)");
            PluginData neighbour = () -> List.of(kept);
            Rows.made(server, NEIGHBOUR, server.arrive(NEIGHBOUR, neighbour));
            Snapshot before = server.snapshot(NEIGHBOUR);
            Map<String, List<Column>> relations = relations(server);

            PluginData data = contract.extension();
            server.arrive(plugin, data);
            for (String other : List.of(server.tables(NEIGHBOUR).getOrDefault("kept", ""), "plugin_table")) {
                assertRefused(server, data, "drop table " + other);
                assertRefused(server, data, "alter table " + other + " add column more integer");
            }
            Map<String, List<Column>> after = relations(server);
            after.keySet().retainAll(relations.keySet());
            assertThat(after).as("the tables of others").isEqualTo(relations);
            assertThat(server.snapshot(NEIGHBOUR))
                    .as("what another plugin keeps")
                    .isEqualTo(before);
        });
    }

    private void assertRefused(OneServer server, PluginData data, String statement) {
        List<PluginMigration> steps = Stream.concat(
                        data.migrations().stream(), Stream.of(PluginMigration.of("reaches-out", statement)))
                .toList();
        Throwable refused = catchThrowable(() -> server.arrive(plugin, new UpTo(data, steps)));
        assertThat(refused)
                .as("what comes of a step that says «%s»", statement)
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("store.sql"));
    }

    private static Map<String, List<Column>> relations(OneServer server) {
        Map<String, List<Column>> relations = new TreeMap<>();
        server.relations().forEach(name -> relations.put(name, server.columns(name)));
        return relations;
    }

    void useRunsForWhoAsked() {
        onEach(server -> {
            PluginStore store = server.arrive(plugin, contract.extension());
            contract.use(new CallsOfOne(store, OneServer.ONE), server.call(OneServer.ONE));
            Map<String, List<String>> before = server.snapshot(plugin).of(OneServer.ONE);
            contract.use(new CallsOfOne(store, OneServer.OTHER), server.call(OneServer.OTHER));
            assertThat(server.snapshot(plugin).of(OneServer.ONE))
                    .as("the rows of one company after the plugin has worked for another")
                    .isEqualTo(before);
        });
    }

    void aCopyHasWhatIsKept() {
        onEach(server -> {
            PluginStore store = server.arrive(plugin, contract.extension());
            Optional<Planted> planted = contract.plant(store, server.call(OneServer.ONE));
            PluginData data = contract.extension();
            Snapshot before = server.snapshot(plugin);
            String copy = copy(data, store, planted.map(Planted::person).orElse(NOBODY), server.call(OneServer.ONE));
            planted.ifPresent(somebody -> {
                assertThat(before.of(OneServer.ONE).toString())
                        .as("what the tables hold of somebody")
                        .contains(somebody.markers());
                assertThat(copy).as("what is in their copy").contains(somebody.markers());
                assertThat(copy(data, store, somebody.person(), server.call(OneServer.OTHER)))
                        .as("what another company's copy says of them")
                        .doesNotContain(somebody.markers());
            });
            assertThat(copy(data, store, NOBODY, server.call(OneServer.ONE)))
                    .as("a copy for somebody of whom nothing is kept")
                    .isEmpty();
            assertThat(server.snapshot(plugin))
                    .as("the tables after copies were made")
                    .isEqualTo(before);
        });
    }

    private static String copy(PluginData data, PluginStore store, Person person, Call call) {
        StringBuilder copy = new StringBuilder();
        data.exportPerson(
                person, store, (name, content) -> copy.append(new String(content, StandardCharsets.UTF_8)), call);
        return copy.toString();
    }

    void whoIsErasedIsForgotten() {
        onEach(server -> {
            PluginStore store = server.arrive(plugin, contract.extension());
            Optional<Planted> planted = contract.plant(store, server.call(OneServer.ONE));
            assertThat(contract.plant(store, server.call(OneServer.OTHER)).isPresent())
                    .as("whether it keeps something about people, of another company as of the first")
                    .isEqualTo(planted.isPresent());
            PluginData data = contract.extension();
            Snapshot before = server.snapshot(plugin);
            data.erasePerson(NOBODY, store, server.call(OneServer.ONE));
            assertThat(server.snapshot(plugin))
                    .as("the tables after somebody was erased of whom nothing is kept")
                    .isEqualTo(before);

            planted.ifPresent(somebody -> {
                data.erasePerson(somebody.person(), store, server.call(OneServer.ONE));
                assertThat(server.snapshot(plugin).of(OneServer.ONE).toString())
                        .as("what the tables hold after somebody was erased")
                        .doesNotContain(somebody.markers());
            });
            Snapshot after = server.snapshot(plugin);
            assertThat(after.of(OneServer.OTHER))
                    .as("the rows of another company")
                    .isEqualTo(before.of(OneServer.OTHER));
            data.erasePerson(planted.map(Planted::person).orElse(NOBODY), store, server.call(OneServer.ONE));
            assertThat(server.snapshot(plugin))
                    .as("the tables after they were erased once more")
                    .isEqualTo(after);
        });
    }
}
