// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreReader;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.broker.v1.StoreWork;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.junit.jupiter.api.Test;

/** Tables with one thing wrong, each caught by the check that is meant for it, and sound ones that pass on both databases. */
class SeededDataDefectsTest {

    private static final List<Engine> DERBY = Engine.all("");

    /** What an author writes. */
    private static class Contract implements PluginDataContract {
        private final PluginData data;

        Contract(PluginData data) {
            this.data = data;
        }

        @Override
        public PluginData extension() {
            return data;
        }

        @Override
        public String plugin() {
            return "acme.pay";
        }
    }

    private static DataChecks checks(PluginDataContract contract) {
        return DataChecks.on(DERBY, contract);
    }

    private static DataChecks checks(PluginMigration... steps) {
        PluginData data = () -> List.of(steps);
        return checks(new Contract(data));
    }

    private static void assertCaught(ThrowingCallable check, String... by) {
        Throwable caught = catchThrowable(check);
        assertThat(caught).isInstanceOf(AssertionError.class);
        assertThat(caught.getMessage()).contains("on Derby").contains(by);
    }

    @Test
    void soundTablesPassOnBothDatabases() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            List<Engine> both = Engine.all(server.getJdbcUrl("postgres", "postgres"));
            assertThat(both).extracting(Engine::name).containsExactly("Derby", "PostgreSQL");
            List<Long> used = new ArrayList<>();
            DataChecks sound = DataChecks.on(both, new Contract(new Tokens()) {
                @Override
                public void use(PluginStore store, Call call) {
                    used.add(Tokens.use(store, call));
                }
            });
            assertThatCode(() -> {
                        sound.tablesAreMadeFromNothing();
                        sound.whatIsUpToDateIsNotChanged();
                        sound.formerVersionsKeepTheirRows();
                        sound.anExportIsWhole();
                        sound.companiesAreApart();
                        sound.othersAreOutOfReach();
                        sound.useRunsForWhoAsked();
                    })
                    .doesNotThrowAnyException();
            assertThat(used).containsExactly(1L, 1L, 1L, 1L);
        }
    }

    @Test
    void aPluginWithALongIdPasses() {
        Contract longId = new Contract(new Tokens()) {
            @Override
            public String plugin() {
                return "com.acme-of-the-north.payments-and-tokens";
            }
        };
        assertThatCode(checks(longId)::tablesAreMadeFromNothing).doesNotThrowAnyException();
    }

    @Test
    void aStepThatLosesRowsIsCaught() {
        PluginMigration again = PluginMigration.of(
                "narrower",
                "drop table {tokens}",
                "create table {tokens} (company ${uuid} not null, name varchar(60) not null)");
        assertCaught(
                checks(Tokens.FIRST, again)::formerVersionsKeepTheirRows,
                "the rows of {tokens} after step 1 («tokens») and then the newest version");
    }

    @Test
    void aTableThatIsDroppedIsCaughtUnlessItsAuthorSaysSo() {
        PluginData drops =
                () -> List.of(Tokens.FIRST, Tokens.SECOND, PluginMigration.of("no-uses", "drop table {uses}"));
        assertCaught(
                checks(new Contract(drops))::formerVersionsKeepTheirRows,
                "the tables after step 2 («uses») and then the newest version; {uses} had 6 rows");
        Contract said = new Contract(drops) {
            @Override
            public Set<String> givenUp() {
                return Set.of("uses");
            }
        };
        assertThatCode(checks(said)::formerVersionsKeepTheirRows).doesNotThrowAnyException();
    }

    @Test
    void aTableWithoutThePrefixIsCaught() {
        DataChecks bare =
                checks(PluginMigration.of("tokens", "create table tokens (company ${uuid} not null, uses integer)"));
        assertCaught(bare::tablesAreMadeFromNothing, "store.sql", "tokens");
    }

    @Test
    void aStepThatTouchesTheCoresTablesIsCaught() {
        DataChecks reaching = checks(Tokens.FIRST, PluginMigration.of("reaches", "drop table plugin_table"));
        assertCaught(reaching::tablesAreMadeFromNothing, "store.sql", "plugin_table");
    }

    @Test
    void aStepThatReadsOtherwiseEachTimeIsCaught() {
        AtomicInteger times = new AtomicInteger();
        PluginData moody = () -> List.of(PluginMigration.of(
                "tokens",
                "create table {tokens} (company ${uuid} not null, name varchar(" + times.incrementAndGet() + "))"));
        assertCaught(checks(new Contract(moody))::whatIsUpToDateIsNotChanged, "schema.changed");
    }

    @Test
    void aVersionThatMiscountsItsStepsIsCaught() {
        Tokens miscounting = new Tokens() {
            @Override
            public int schemaVersion() {
                return 2;
            }
        };
        assertCaught(checks(new Contract(miscounting))::tablesAreMadeFromNothing, "schemaVersion()");
    }

    @Test
    void rowsThatTheKitCannotMakeAreAskedForAndTaken() {
        PluginData choosy = () -> List.of(PluginMigration.of(
                "sizes",
                "create table {sizes} (company ${uuid} not null, size varchar(2) not null,"
                        + " constraint {sizes}_known check (size in ('S', 'M')))"));
        assertCaught(checks(new Contract(choosy))::anExportIsWhole, "hand over others in rows(version)");
        Contract handing = new Contract(choosy) {
            @Override
            public List<StoreSql> rows(int version) {
                return List.of(StoreSql.of("insert into {sizes} (size) values (?)", "M"));
            }
        };
        assertThatCode(checks(handing)::anExportIsWhole).doesNotThrowAnyException();
    }

    @Test
    void anExportThatThrowsIsCaught() {
        Tokens silent = new Tokens() {
            @Override
            public void export(ExportSink sink, Call call) {
                sink.file("Not A Name", new byte[0]);
            }
        };
        assertCaught(checks(new Contract(silent))::anExportIsWhole, "data.file-name");
    }

    /** The core writes exports; the kit would notice if it, or a later one, forgot something. */
    @Test
    void anExportThatForgetsATableOrARowIsCaught() {
        assertCaught(exporting(tables -> tables.remove("uses"))::anExportIsWhole, "the tables in an export");
        assertCaught(
                exporting(tables -> tables.computeIfPresent("uses", (name, rows) -> rows.subList(0, 1)))
                        ::anExportIsWhole,
                "the rows of {uses} in an export");
    }

    private interface Omission {
        void from(Map<String, List<Map<String, Object>>> tables);
    }

    private static DataChecks exporting(Omission omission) {
        return new DataChecks(
                new Contract(new Tokens()), DERBY, engine -> new OneServer(engine.fresh(), DataChecks.CLOCK) {
                    @Override
                    Exported export(String plugin) {
                        Map<String, List<Map<String, Object>>> tables =
                                new TreeMap<>(super.export(plugin).tables());
                        omission.from(tables);
                        return new Exported(tables);
                    }
                });
    }

    /** As with exports: it is the store that keeps companies apart. */
    @Test
    void aStoreThatShowsOrChangesAnotherCompanysRowsIsCaught() {
        record Mixed(PluginStore store, boolean reads, OneServer server) implements PluginStore {
            @Override
            public <T> List<T> read(StoreSql select, StoreReader<T> reader, Call call) {
                List<T> found = new ArrayList<>(store.read(select, reader, call));
                if (reads) {
                    found.addAll(store.read(select, reader, server.call(OneServer.OTHER)));
                }
                return found;
            }

            @Override
            public String write(String purpose, StoreWork work, Call call) {
                if (!reads && purpose.equals("kit-clears")) {
                    store.write(purpose, work, server.call(OneServer.ONE));
                }
                return store.write(purpose, work, call);
            }
        }
        for (boolean reads : List.of(true, false)) {
            DataChecks mixed = new DataChecks(
                    new Contract(new Tokens()), DERBY, engine -> new OneServer(engine.fresh(), DataChecks.CLOCK) {
                        @Override
                        PluginStore arrive(String plugin, PluginData version) {
                            return new Mixed(super.arrive(plugin, version), reads, this);
                        }
                    });
            assertCaught(
                    mixed::companiesAreApart,
                    reads ? "a company sees" : "the rows of one company after another has deleted all of its own");
        }
    }

    @Test
    void aPluginThatGoesOnWorkingForTheCompanyOfAnEarlierCallIsCaught() {
        List<Call> kept = new ArrayList<>();
        Contract sticky = new Contract(new Tokens()) {
            @Override
            public void use(PluginStore store, Call call) {
                kept.add(call);
                store.read(StoreSql.of("select name from {tokens}"), row -> row.text(1), kept.get(0));
            }
        };
        assertCaught(checks(sticky)::useRunsForWhoAsked, "the company that «select name from {tokens}» is run for");
    }

    @Test
    void aStatementThatDoesNotRunIsCaught() {
        for (String text :
                List.of("select nome from {tokens}", "select now() from {tokens}", "select name from tokens")) {
            Contract wrong = new Contract(new Tokens()) {
                @Override
                public void use(PluginStore store, Call call) {
                    store.read(StoreSql.of(text), row -> row.text(1), call);
                }
            };
            assertCaught(checks(wrong)::useRunsForWhoAsked, "it is refused: store.");
        }
    }

    @Test
    void aServerWhoseMigrationsReachOthersTablesIsCaught() {
        DataChecks lax = new DataChecks(
                new Contract(new Tokens()), DERBY, engine -> new OneServer(engine.fresh(), DataChecks.CLOCK) {
                    @Override
                    PluginStore arrive(String plugin, PluginData version) {
                        try {
                            return super.arrive(plugin, version);
                        } catch (ComptoirException refused) {
                            return super.arrive(plugin, new Tokens());
                        }
                    }
                });
        assertCaught(lax::othersAreOutOfReach, "what comes of a step that says");
    }
}
