// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.Database;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.PluginMigration;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;
import org.comptoir.testkit.TestKernel;

class BrokeredStoreTest {

    private static final CompanyId OTHER = new CompanyId(new UUID(5, 5));

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ComptoirException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static void put(PluginStore store, Call call, String name, int uses) {
        store.write(
                "put",
                tx -> {
                    tx.write(StoreSql.of(
                            "insert into {tokens} (name, uses, note) values (?, ?, 'it''s new')", name, uses));
                    return "";
                },
                call);
    }

    private static List<String> names(PluginStore store, Call call) {
        return store.read(StoreSql.of("select name from {tokens} order by name"), row -> row.text(1), call);
    }

    @EachDatabase
    void itsOwnMigrationsKeepWhatWasThere(Database database) {
        new MigrationContract(DataOfPlugins.class).verify(database);
    }

    @EachDatabase
    void whatIsWrittenIsRead(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);
        UUID handle = new UUID(1, 2);
        Instant expiry = Instant.parse("2026-12-01T10:00:00.123456Z");
        int changed = Integer.parseInt(store.write(
                "all",
                tx -> {
                    assertThat(tx.now()).isEqualTo(kernel.clock().instant());
                    int rows = tx.write(StoreSql.of(
                            "insert into {tokens} (name, amount, uses, expires_at) values (?, ?, ?, ?), (?, null, 2, ?)",
                            "a",
                            new BigDecimal("12.50"),
                            1,
                            expiry,
                            "b",
                            null));
                    rows += tx.write(StoreSql.of(
                            "insert into {uses} (token, day, handle, active, picture) values (?, ?, ?, ?, ?)",
                            "a",
                            LocalDate.parse("2026-11-21"),
                            handle,
                            true,
                            new byte[] {1, 2}));
                    assertThat(tx.read(StoreSql.of("select count(*) from {tokens}"), row -> row.number(1)))
                            .containsExactly(2L);
                    return Integer.toString(rows);
                },
                kernel.call()));

        assertThat(changed).isEqualTo(3);
        assertThat(store.read(
                        StoreSql.of(
                                "select t.amount, u.day, u.handle, u.active, u.picture, t.expires_at, t.note, u.company"
                                        + " from {tokens} t join {uses} as u on u.token = t.name where t.name = ?",
                                "a"),
                        row -> List.of(
                                row.decimal(1),
                                row.date(2),
                                row.uuid(3),
                                row.flag(4),
                                row.bytes(5).length,
                                row.instant(6),
                                row.text(7),
                                row.uuid(8)),
                        kernel.call()))
                .containsExactly(List.of(
                        new BigDecimal("12.50"),
                        LocalDate.parse("2026-11-21"),
                        handle,
                        true,
                        2,
                        expiry,
                        "",
                        TestKernel.MAISON_LENOIR.value()));
        assertThat(store.read(
                        StoreSql.of("select expires_at from {tokens} where name = 'b'"),
                        row -> row.instantIfAny(1).isPresent(),
                        kernel.call()))
                .containsExactly(false);
    }

    @EachDatabase
    void usualSqlWorksOnBoth(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);
        put(store, kernel.call(), "a", 1);
        put(store, kernel.call(), "b", 5);
        Map<String, String> expected = new TreeMap<>();
        expected.put("select sum(uses) from {tokens}", "6");
        expected.put("select max(t.uses) from {tokens} t where t.uses < 5", "1");
        expected.put("select count(distinct name) from {tokens} where name in ('a', 'b', 'c')", "2");
        expected.put("select upper(name) || '-' || lower('X') from {tokens} where name like 'a%' escape '!'", "A-x");
        expected.put("select coalesce(nullif(name, 'a'), 'none') from {tokens} where uses = 1", "none");
        expected.put("select case when uses > 3 then 'many' else 'few' end from {tokens} where name = 'b'", "many");
        expected.put("select cast(uses as bigint) + 1 from {tokens} where not (uses between 2 and 9)", "2");
        expected.put("select name from {tokens} order by uses desc fetch first 1 rows only", "b");
        expected.put("select name from {tokens} order by uses offset 1 rows", "b");
        expected.put("select x.name from (select name from {tokens} where uses = 5) x", "b");
        expected.put("select a.name from {tokens} a, {tokens} b where a.uses < b.uses", "a");
        expected.put("select tokens.name from {tokens} where exists (select 1 from {uses}) or tokens.uses = 5", "b");
        expected.put("select name from {tokens} where uses = 1 union select name from {tokens} where uses = 1", "a");
        expected.put(
                "select name from {tokens} left join {uses} on uses.token = tokens.name where uses.token is null"
                        + " and tokens.uses = 1",
                "a");
        expected.put("select count(*) from {tokens} group by company having count(*) > 1", "2");
        expected.put(
                "select abs(-uses) from {tokens} where mod(uses, 2) = 1 and length(name) = 1 and uses * 2 = 10", "5");
        expected.forEach((sql, answer) -> assertThat(store.read(StoreSql.of(sql), row -> row.text(1), kernel.call()))
                .as(sql)
                .containsExactly(answer));
    }

    @EachDatabase
    void aCompanySeesAndChangesItsOwnRowsAlone(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);
        Call mine = kernel.call();
        Call theirs = kernel.callOf(OTHER, Idempotency.NONE);
        put(store, mine, "same", 1);
        put(store, theirs, "same", 2);
        put(store, theirs, "theirs", 3);

        assertThat(names(store, mine)).containsExactly("same");
        assertThat(names(store, theirs)).containsExactly("same", "theirs");
        assertThat(store.read(
                        StoreSql.of("select (select count(*) from {tokens}) from {tokens} a cross join {tokens} b"),
                        row -> row.number(1),
                        mine))
                .containsExactly(1L);
        assertThat(changed(store, mine, StoreSql.of("update {tokens} set uses = uses + ? where name = ?", 10, "same")))
                .isEqualTo("1");
        assertThat(changed(store, mine, StoreSql.of("update {tokens} set note = ?", "all")))
                .isEqualTo("1");
        assertThat(changed(store, mine, StoreSql.of("update {tokens} set uses = 9 where name = ? or 1 = 1", "x")))
                .isEqualTo("1");
        assertThat(changed(
                        store,
                        mine,
                        StoreSql.of("delete from {tokens} where uses in (select uses from {tokens}) or uses > ?", 0)))
                .isEqualTo("1");
        assertThat(changed(store, mine, StoreSql.of("delete from {tokens}"))).isEqualTo("0");
        assertThat(store.read(
                        StoreSql.of("select uses, note from {tokens} order by uses"), row -> row.number(1), theirs))
                .containsExactly(2L, 3L);
        assertThat(store.read(
                        StoreSql.of("select count(*) from {tokens} where company = ?", OTHER.value()),
                        row -> row.number(1),
                        mine))
                .containsExactly(0L);
    }

    private static String changed(PluginStore store, Call call, StoreSql sql) {
        return store.write("change", tx -> Integer.toString(tx.write(sql)), call);
    }

    @EachDatabase
    void anotherPluginsTablesAreOutOfReach(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        put(shop.come("acme.pay", 7, Shop.TOKENS), kernel.call(), "secret", 1);
        PluginStore other = shop.come(
                "acme.spy",
                8,
                PluginMigration.of("own", "create table {own} (company ${uuid} not null, name varchar(9))"));
        names(shop.come("acme.bank", 9, Shop.TOKENS), kernel.call());

        refused("store.sql", () -> names(other, kernel.call()));
        refused(
                "store.sql",
                () -> other.read(
                        StoreSql.of("select px_acme_pay_tokens from {own}"), row -> row.text(1), kernel.call()));
        assertThat(other.read(StoreSql.of("select count(*) from {own}"), row -> row.number(1), kernel.call()))
                .containsExactly(0L);
    }

    @EachDatabase
    void pluginsWhoseNamesReadAlikeKeepApart(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        names(shop.come("acme.pay", 7, Shop.TOKENS), kernel.call());
        PluginStore alike = shop.come("acme-pay", 8, Shop.TOKENS);

        refused("store.table-taken", () -> names(alike, kernel.call()));
        String lengthy = "acme." + "payments-of-all-kinds-and-sorts".repeat(2).substring(0, 55);
        PluginStore longOne = shop.come(lengthy, 9, Shop.TOKENS);
        PluginStore longTwo = shop.come(lengthy + "x", 10, Shop.TOKENS);
        put(longOne, kernel.call(), "one", 1);
        put(longTwo, kernel.call(), "two", 1);
        assertThat(names(longOne, kernel.call())).containsExactly("one");
        assertThat(names(longTwo, kernel.call())).containsExactly("two");
    }

    @EachDatabase
    void theSameCallWritesOnce(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);
        Call call = kernel.call("key-1");
        AtomicInteger runs = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            String answer = store.write(
                    "first",
                    tx -> {
                        tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('once', 1)"));
                        return "made " + runs.incrementAndGet();
                    },
                    call);
            assertThat(answer).isEqualTo("made 1");
        }
        store.write(
                "second",
                tx -> {
                    tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('twice', 1)"));
                    return "";
                },
                call);
        assertThat(names(store, kernel.call())).containsExactly("once", "twice");
        kernel.units().write(call, String.class, tx -> "the core's own write of the same call");
        refused(
                "idempotency.mismatch",
                () -> put2(store, kernel.call().withIdempotency(new Idempotency("key-1", "another-digest"))));
    }

    private static void put2(PluginStore store, Call call) {
        store.write(
                "first",
                tx -> {
                    tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('once', 1)"));
                    return "";
                },
                call);
    }

    @EachDatabase
    void aWriteIsWholeOrNotAtAll(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);
        put(store, kernel.call(), "there", 1);

        refused("store.duplicate", () -> {
            put(store, kernel.call(), "there", 2);
        });
        assertThatThrownBy(() -> store.write(
                        "swallow",
                        tx -> {
                            tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('new', 1)"));
                            try {
                                tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('there', 1)"));
                            } catch (ComptoirException ignored) {
                                return "as if nothing had happened";
                            }
                            return "";
                        },
                        kernel.call()))
                .isInstanceOfSatisfying(ComptoirException.class, e -> {
                    assertThat(e.code()).isEqualTo("store.duplicate");
                    assertThat(e.facts().get("key")).endsWith("tokens_pk");
                });
        assertThatThrownBy(() -> store.write(
                        "throw",
                        tx -> {
                            tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('new', 1)"));
                            throw new IllegalStateException("changed my mind");
                        },
                        kernel.call()))
                .hasMessage("changed my mind");
        assertThat(names(store, kernel.call())).containsExactly("there");
    }

    @EachDatabase
    void limitsHold(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);
        store.write(
                "fill",
                tx -> {
                    for (int i = 0; i < 150; i++) {
                        tx.write(StoreSql.of("insert into {tokens} (name, uses) values (?, 1)", "n" + i));
                    }
                    return "";
                },
                kernel.call());

        refused(
                "store.too-many-rows",
                () -> store.read(
                        StoreSql.of("select a.name from {tokens} a cross join {tokens} b"),
                        row -> row.text(1),
                        kernel.call()));
        refused(
                "store.too-slow",
                () -> store.read(
                        StoreSql.of(
                                "select count(*) from {tokens} a cross join {tokens} b cross join {tokens} c cross join"
                                        + " {tokens} d cross join {tokens} e where a.name || b.name || c.name || d.name = e.name"),
                        row -> row.text(1),
                        kernel.call()));
        assertThat(names(store, kernel.call()))
                .as("the next read has its own time")
                .hasSize(150);
    }

    @EachDatabase
    void whatIsNotAsItShouldBeIsSaid(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.pay", 7, Shop.TOKENS);

        refused(
                "store.arguments",
                () -> store.read(StoreSql.of("select name from {tokens} where name = ?"), row -> 1, kernel.call()));
        refused(
                "store.arguments",
                () -> store.read(StoreSql.of("select name from {tokens}", 1), row -> 1, kernel.call()));
        refused(
                "store.arguments",
                () -> store.read(
                        StoreSql.of("select name from {tokens} where name = ?", new StringBuilder("x")),
                        row -> 1,
                        kernel.call()));
        refused("store.failed", () -> store.read(StoreSql.of("select nome from {tokens}"), row -> 1, kernel.call()));
        refused("store.purpose", () -> store.write("Not a purpose", tx -> "", kernel.call()));
        refused("store.answer-too-long", () -> store.write("long", tx -> "x".repeat(4_001), kernel.call()));
        refused("store.in-write", () -> kernel.units()
                .write(kernel.call(), String.class, tx -> names(store, kernel.call())
                        .toString()));
        PluginStore stranger = new BrokeredStore(new Asker("", "", 4, List.of()), null, kernel.units());
        refused("broker.no-passport", () -> names(stranger, kernel.call()));
        PluginStore without =
                new BrokeredStore(new Asker("acme.none", "1", 44, List.of()), new Shop(kernel).data, kernel.units());
        refused("store.not-ready", () -> names(without, kernel.call()));
    }

    @EachDatabase
    void aLaterVersionBringsItsTablesUpToDateWhileTheFormerWorks(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        BrokeredStore former = shop.come("acme.pay", 7, Shop.TOKENS);
        put(former, kernel.call(), "old", 1);
        PluginMigration adds = PluginMigration.of(
                "adds-origin",
                "alter table {tokens} add column origin varchar(20) default 'shop' not null",
                "create table {more} (company ${uuid} not null, x integer)");
        BrokeredStore next = shop.come("acme.pay", 8, Shop.TOKENS, adds);

        assertThat(next.read(StoreSql.of("select origin from {tokens}"), row -> row.text(1), kernel.call()))
                .containsExactly("shop");
        put(former, kernel.call(), "older", 1);
        assertThat(names(next, kernel.call())).containsExactly("old", "older");

        shop.data.went(7);
        BrokeredStore back = shop.come("acme.pay", 9, Shop.TOKENS);
        assertThat(names(back, kernel.call()))
                .as("a rollback lives with what was added")
                .hasSize(2);
    }

    @EachDatabase
    void aFormerVersionIsRefusedOnceSomethingWasTakenAway(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        names(
                shop.come(
                        "acme.pay",
                        8,
                        Shop.TOKENS,
                        PluginMigration.of("drops-note", "alter table {tokens} drop column note")),
                kernel.call());
        BrokeredStore former = shop.come("acme.pay", 9, Shop.TOKENS);

        refused("plugin.data-newer", () -> names(former, kernel.call()));
    }

    @EachDatabase
    void nothingIsTakenAwayFromAVersionThatMayComeBack(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        BrokeredStore former = shop.come("acme.pay", 7, Shop.TOKENS);
        put(former, kernel.call(), "old", 1);
        PluginMigration[] steps = {
            Shop.TOKENS,
            PluginMigration.of("drops-note", "alter table {tokens} drop column note"),
            PluginMigration.of("drops-uses", "drop table {uses}"),
            PluginMigration.of(
                    "adds-origin", "alter table {tokens} add column origin varchar(20) default 'shop' not null")
        };
        BrokeredStore next = shop.come("acme.pay", 8, steps);

        assertThat(next.read(StoreSql.of("select origin from {tokens}"), row -> row.text(1), kernel.call()))
                .as("what is added does not wait")
                .containsExactly("shop");
        put(former, kernel.call(), "older", 1);
        assertThat(former.read(StoreSql.of("select note from {tokens}"), row -> row.text(1), kernel.call()))
                .containsExactly("it's new", "it's new");
        assertThat(shop.data.of("acme.pay")).containsExactly("tokens", "uses");

        shop.data.kept("acme.pay", Set.of("1.7.0", "1.8.0"));
        names(shop.come("acme.pay", 9, steps), kernel.call());
        assertThat(shop.data.of("acme.pay")).contains("uses");

        shop.data.kept("acme.pay", Set.of("1.8.0", "1.9.0"));
        BrokeredStore later = shop.come("acme.pay", 10, steps);
        assertThat(names(later, kernel.call())).containsExactly("old", "older");
        assertThat(shop.data.of("acme.pay")).containsExactly("tokens");
        refused("store.failed", () -> later.read(StoreSql.of("select note from {tokens}"), row -> 1, kernel.call()));
        refused("plugin.data-newer", () -> names(shop.come("acme.pay", 11, Shop.TOKENS), kernel.call()));
    }

    @EachDatabase
    void aDefaultOrMoreRoomForTextIsNoLossToAFormerVersion(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        PluginMigration words = PluginMigration.of(
                "words",
                "create table {words} (company ${uuid} not null, word varchar(5), uses integer not null)",
                "create unique index {words}_word on {words} (company, word)");
        shop.come("acme.pay", 7, words).read(StoreSql.of("select 1 from {words}"), row -> 1, kernel.call());
        BrokeredStore next = shop.come(
                "acme.pay",
                8,
                words,
                PluginMigration.of(
                        "loosens",
                        "alter table {words} alter column word set data type varchar(20)",
                        "alter table {words} alter column uses set default 1"));

        assertThat(changed(next, kernel.call(), StoreSql.of("insert into {words} (word) values ('eleven letters')")))
                .isEqualTo("1");
    }

    @EachDatabase
    void aStepThatTakesAwayAddsNothing(TestKernel kernel) {
        BrokeredStore mixed = new Shop(kernel)
                .come(
                        "acme.pay",
                        7,
                        Shop.TOKENS,
                        PluginMigration.of(
                                "moves",
                                "alter table {tokens} add column remark varchar(20)",
                                "alter table {tokens} drop column note"));

        refused("store.mixed-step", () -> names(mixed, kernel.call()));
    }

    @EachDatabase
    void whyTablesCannotBeUsedIsToldToWhoeverAsks(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        shop.come("acme.pay", 7, Shop.TOKENS);
        shop.come("acme.bank", 8, PluginMigration.of("no", "drop table plugin_table"));

        assertThat(shop.data.refusal(7, Duration.ofSeconds(20))).isEmpty();
        assertThat(shop.data.refusal(8, Duration.ofSeconds(20)).orElseThrow().code())
                .isEqualTo("store.sql");
        assertThat(shop.data.refusal(9, Duration.ZERO)).as("it has none").isEmpty();
    }

    @EachDatabase
    void aStepThatWasChangedAfterwardsIsRefused(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        names(shop.come("acme.pay", 7, Shop.TOKENS), kernel.call());
        BrokeredStore changed = shop.come(
                "acme.pay",
                8,
                PluginMigration.of("tokens", "create table {tokens} (company ${uuid} not null, name varchar(61))"));

        refused("schema.changed", () -> names(changed, kernel.call()));
    }

    @EachDatabase
    void aStepThatFailsLeavesNothingBehind(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        BrokeredStore broken = shop.come(
                "acme.pay",
                7,
                PluginMigration.of(
                        "two",
                        "create table {one} (company ${uuid} not null, x integer)",
                        "create index {one}_y on {one} (y)"));

        refused(
                "store.migration-failed",
                () -> broken.read(StoreSql.of("select x from {one}"), row -> 1, kernel.call()));
        assertThat(shop.data.of("acme.pay")).isEmpty();
        assertThat(kernel.schemas().relations()).doesNotContain("px_acme_pay_one");
    }

    @EachDatabase
    void exportedItIsAllThereAndDroppedItIsGone(TestKernel kernel) throws Exception {
        Shop shop = new Shop(kernel);
        BrokeredStore store = shop.come("acme.pay", 7, Shop.TOKENS);
        put(store, kernel.call(), "é", 1);
        put(store, kernel.callOf(OTHER, Idempotency.NONE), "b", 2);
        store.write(
                "use",
                tx -> {
                    tx.write(StoreSql.of(
                            "insert into {uses} (token, day, handle, active, picture) values ('é', ?, ?, ?, ?)",
                            LocalDate.parse("2026-11-21"),
                            new UUID(1, 2),
                            false,
                            new byte[] {1}));
                    return "";
                },
                kernel.call());
        assertThat(shop.data.of("acme.pay")).containsExactly("tokens", "uses");

        Map<String, String> files = unzipped(shop, kernel);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder("tokens.jsonl", "uses.jsonl", "files/readme.txt", "export.json");
        assertThat(files.get("tokens.jsonl").lines()).hasSize(2);
        assertThat(files.get("tokens.jsonl"))
                .contains(
                        "\"name\":\"é\"",
                        "\"amount\":null",
                        "\"uses\":1",
                        OTHER.value().toString());
        assertThat(files.get("uses.jsonl"))
                .contains(
                        "\"day\":\"2026-11-21\"",
                        "\"active\":false",
                        "\"picture\":\"AQ==\"",
                        new UUID(1, 2).toString());
        assertThat(files.get("export.json")).contains("\"plugin\":\"acme.pay\"", "\"tokens\":2", "readme.txt");

        refused("plugin.data-in-use", () -> shop.data.drop("acme.pay", kernel.call()));
        shop.data.went(7);
        shop.data.drop("acme.pay", kernel.call());
        assertThat(shop.data.of("acme.pay")).isEmpty();
        refused("plugin.no-data", () -> shop.data.export("acme.pay", new ByteArrayOutputStream(), kernel.call()));
        assertThat(kernel.schemas().relations()).noneMatch(name -> name.startsWith("px_"));
        refused("store.not-ready", () -> names(store, kernel.call()));
        shop.data.drop("acme.pay", kernel.call());
        assertThat(names(shop.come("acme.pay", 9, Shop.TOKENS), kernel.call())).isEmpty();
    }

    private static Map<String, String> unzipped(Shop shop, TestKernel kernel) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        shop.data.export("acme.pay", out, kernel.call());
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
