// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.PluginMigration;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Attempts to get out of a plugin's own tables. */
class HostileSqlTest {

    private static final List<String> READS = List.of(
            "select * from secret",
            "select * from audit_trail",
            "select * from px_acme_pay_tokens",
            "select * from PX_ACME_PAY_TOKENS",
            "select * from \"secret\"",
            "select * from `secret`",
            "select * from [secret]",
            "select * from public.secret",
            "select * from app.secret",
            "select * from {tokens}, secret",
            "select * from {tokens} t, secret s",
            "select * from {tokens} t join secret s on 1 = 1",
            "select * from {tokens} left outer join secret on 1 = 1",
            "select * from {tokens} cross join secret",
            "select * from {tokens} natural join secret",
            "select * from ({tokens} t cross join secret)",
            "select * from (secret)",
            "select * from (select * from secret) x",
            "select (select sealed from secret) from {tokens}",
            "select name from {tokens} where exists (select 1 from secret)",
            "select name from {tokens} where name in (select secret_name from secret)",
            "select name from {tokens} union select secret_name from secret",
            "select name from {tokens} union all (select secret_name from secret)",
            "select name from {tokens} except table secret",
            "table secret",
            "select * from (table secret) x",
            "values (1)",
            "with s as (select * from secret) select * from s",
            "select * from {tokens} order by (select max(secret_name) from secret)",
            "select secret.sealed from {tokens} secret",
            "select secret.sealed from {tokens}",
            "select * from {tokens} t, lateral (select * from secret) x",
            "select * from only {tokens}",
            "select * from {tokens} tablesample system (10)",
            "select * from {tokens}; drop table secret",
            "select * from {tokens};",
            "select * from {tokens} -- where company",
            "select * from {tokens} /* */",
            "select * from {tokens} where name = 'a' --'",
            "select * from {tokens} where name = 'a\\' or 1 = 1",
            "select * from {tokens} where name = E'a'",
            "select * from {tokens} where name = U&'a'",
            "select * from {tokens} where name = N'a'",
            "select * from {tokens} where name = X'00'",
            "select * from {tokens} where name = $$a$$",
            "select * from {tokens} where name = $1",
            "select 'secret'::regclass from {tokens}",
            "select cast('secret' as regclass) from {tokens}",
            "select cast(name as xml) from {tokens}",
            "select regclass 'secret' from {tokens}",
            "select xml '<a/>' from {tokens}",
            "select pg_read_file('/etc/passwd') from {tokens}",
            "select pg_sleep(10) from {tokens}",
            "select pg_catalog.pg_sleep(10) from {tokens}",
            "select t.pg_sleep from {tokens} t",
            "select lo_import('/etc/passwd') from {tokens}",
            "select dblink('host=x', 'select 1') from {tokens}",
            "select query_to_xml('select * from secret', true, true, '') from {tokens}",
            "select database_to_xml(true, true, '') from {tokens}",
            "select currval('x') from {tokens}",
            "select set_config('role', 'postgres', false) from {tokens}",
            "select current_setting('data_directory') from {tokens}",
            "select version() from {tokens}",
            "select current_user from {tokens}",
            "select current_timestamp from {tokens}",
            "select row_to_json(t) from {tokens} t",
            "select t.lower(name) from {tokens} t",
            "select syscs_util.syscs_get_database_property('derby.user.x') from {tokens}",
            "select * from table(syscs_diag.lock_table()) x",
            "select * from table (syscs_diag.error_log_reader('/etc/passwd')) x",
            "select * from sys.sysusers",
            "select * from sysibm.sysdummy1",
            "select * from information_schema.tables",
            "select * from pg_catalog.pg_authid",
            "select * from pg_shadow",
            "select identity_val_local() from {tokens}",
            "select next value for s from {tokens}",
            "select * into copied from {tokens}",
            "select * from {tokens} for update",
            "select * from {tokens} where name operator(pg_catalog.=) 'a'",
            "select * from {tokens} where name ~ 'a'",
            "select * from {tokens} where a) or (1 = 1",
            "select * from ((select * from {tokens}) x",
            "select * from {tokens} where uses = 1 ) or ( 1 = 1",
            "select extract(year from expires_at) from {tokens}",
            "select trim(both from name) from {tokens}",
            "select * from {nobody}",
            "select {tokens} from {tokens}",
            "select * from {tokens}_pk",
            "select ${uuid} from {tokens}",
            "select * from {tokens} window w as (order by name), secret",
            "select * from {tokens} offset, secret",
            "select * from {tokens} t fetch first 1 rows only, secret",
            "select name, (secret) from {tokens}",
            "select ſecret from {tokens}",
            "select\u00a0name from {tokens}",
            "insert into {tokens} (name, uses) values ('x', 1)",
            "delete from {tokens}",
            "");

    private static final List<String> CHANGES = List.of(
            "select * from {tokens}",
            "insert into secret (secret_name) values ('x')",
            "insert into px_acme_pay_tokens (company, name, uses) values (?, 'x', 1)",
            "insert into {tokens} (company, name, uses) values ('00000000-0000-0000-0000-000000000000', 'x', 1)",
            "insert into {tokens} (name, uses, COMPANY) values ('x', 1, '00000000-0000-0000-0000-000000000000')",
            "insert into {tokens} values ('x', 1)",
            "insert into {tokens} (name, uses) select secret_name, 1 from secret",
            "insert into {tokens} (name, uses) select name, uses from {tokens}",
            "insert into {tokens} (name, uses) values ('x', 1) on conflict do nothing",
            "insert into {tokens} (name, uses) values ('x', 1) returning company",
            "insert into {tokens} (name, uses) values ((select max(secret_name) from secret), 1)",
            "insert into {tokens} (name, uses) values ('x', 1); delete from secret",
            "insert into {tokens} t (name) values ('x')",
            "insert into {tokens} (name, uses) overriding system value values ('x', 1)",
            "insert {tokens} (name) values ('x')",
            "update secret set sealed = null",
            "update {tokens} set company = null",
            "update {tokens} set name = 'x', company = company",
            "update {tokens} set (company, name) = (null, 'x')",
            "update {tokens} set tokens.company = null",
            "update {tokens} t set name = 'x'",
            "update {tokens}, secret set name = 'x'",
            "update only {tokens} set name = 'x'",
            "update {tokens} set name = s.secret_name from secret s",
            "update {tokens} set name = (select max(secret_name) from secret)",
            "update {tokens} set name = 'x' where 1 = 1) or (1 = 1",
            "update {tokens} set name = 'x' where 1 = 1 where 2 = 2",
            "update {tokens} set name = 'x' where company is not null",
            "update {tokens} set name = 'x' where current of c",
            "update {tokens} set name = 'x' returning company",
            "delete from secret",
            "delete from audit_trail where 1 = 1",
            "delete from {tokens} using secret",
            "delete from {tokens} t",
            "delete from {tokens} where true) or (true",
            "delete from {tokens} where name = 'a' -- and",
            "delete from only {tokens}",
            "delete {tokens}",
            "truncate table {tokens}",
            "drop table {tokens}",
            "alter table {tokens} add column x integer",
            "create table t (x integer)",
            "grant all on {tokens} to public",
            "call syscs_util.syscs_export_table(null, 'SECRET', '/tmp/x', null, null, null)",
            "copy {tokens} to program 'sh'",
            "do $$ begin end $$",
            "merge into {tokens} using secret on true when matched then delete",
            "set schema sys",
            "lock table {tokens} in exclusive mode",
            "begin",
            "execute x",
            "explain delete from {tokens}",
            "vacuum");

    private static final List<String> DEFINITIONS = List.of(
            "create table secret2 (company ${uuid} not null, x integer)",
            "create table {t} (x integer)",
            "create table {t} (x integer, company ${uuid} not null)",
            "create table {t} (company ${uuid}, x integer)",
            "create table {t} (company varchar(36) not null, x integer)",
            "create table {t} (company ${uuid} not null, x integer primary key)",
            "create table {t} (company ${uuid} not null, x integer unique)",
            "create table {t} (company ${uuid} not null, x integer, primary key (x))",
            "create table {t} (company ${uuid} not null, x integer, unique (x, company))",
            "create table {t} (company ${uuid} not null, x integer references secret (secret_name))",
            "create table {t} (company ${uuid} not null, x integer, foreign key (company, x) references secret (x))",
            "create table {t} (company ${uuid} not null, like secret)",
            "create table {t} (company ${uuid} not null, x integer) inherits (secret)",
            "create table {t} (company ${uuid} not null, x integer) tablespace pg_default",
            "create table {t} (company ${uuid} not null, x integer default pg_sleep(1))",
            "create table {t} (company ${uuid} not null, x integer default nextval('x'))",
            "create table {t} (company ${uuid} not null, x integer check (x in (select 1 from secret)))",
            "create table {t} (company ${uuid} not null, x integer); drop table secret",
            "create table {t} (company ${uuid} not null, x integer) as select * from secret",
            "create table public.t (company ${uuid} not null, x integer)",
            "create table {t} (company ${uuid} not null, \"x\" integer)",
            "create table {t} (company ${uuid} not null, x json)",
            "create table {t} (company ${uuid} not null, x timestamp)",
            "create table {t} (company ${uuid} not null, secret integer)",
            "create temporary table {t} (company ${uuid} not null, x integer)",
            "create table if not exists {t} (company ${uuid} not null, x integer)",
            "create unique index {t}_x on {t} (x)",
            "create index x on {t} (x)",
            "create index {t}_x on secret (secret_name)",
            "create index {t}_x on {t} using hash (x)",
            "create index {t}_x on {t} (pg_sleep(1))",
            "create view {t} as select * from secret",
            "create function {t}() returns integer",
            "create trigger {t}_x after insert on {t} for each row",
            "create sequence {t}_x",
            "create schema x",
            "create user x",
            "create extension dblink",
            "drop table secret",
            "drop table {t}, secret",
            "drop table {t} cascade",
            "drop index outbox_order",
            "drop index {t}_x, secret",
            "drop schema public",
            "alter table secret drop column sealed",
            "alter table {t} drop column company",
            "alter table {t} drop company",
            "alter table {t} add column y integer, drop column company",
            "alter table {t} add column y integer, drop column x",
            "alter table {t} drop column x, add column y integer",
            "drop index {t}_y",
            "drop index {other}_x",
            "drop table {other}",
            "alter table {other} drop column x",
            "create index {t}_y on {other} (x)",
            "create table {y} (company ${uuid} not null, x integer, foreign key (company, x) references {other} (company, x))",
            "alter table {t} alter column company drop not null",
            "alter table {t} rename to secret",
            "alter table {t} set schema x",
            "alter table {t} owner to x",
            "alter table {t} disable trigger all",
            "alter table {t} add constraint x check (1 = 1)",
            "alter table {t} add constraint {t}_u unique (x)",
            "alter table {t} attach partition secret",
            "insert into {t} (x) values (1)",
            "update {t} set x = 1",
            "delete from {t}",
            "select 1",
            "grant select on secret to public",
            "call x()",
            "",
            "create table {t} (company ${uuid} not null, x integer) -- x",
            "create table {t} (company ${uuid} not null, x varchar(9) default 'a\\')");

    private static String refused(Runnable work) {
        try {
            work.run();
            return "went through";
        } catch (ComptoirException refused) {
            return refused.code();
        }
    }

    @EachDatabase
    void noneOfThemReadsOrWritesWhatIsNotThePlugins(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        PluginStore store = shop.come("acme.pay", 7, Shop.TOKENS);
        store.read(StoreSql.of("select name from {tokens}"), row -> 1, kernel.call());
        List<String> through = new ArrayList<>();
        for (String read : READS) {
            if (!refused(() -> store.read(StoreSql.of(read), row -> 1, kernel.call()))
                    .equals("store.sql")) {
                through.add(read);
            }
        }
        for (String change : CHANGES) {
            if (!refused(() -> store.write(
                            "hostile", tx -> Integer.toString(tx.write(StoreSql.of(change))), kernel.call()))
                    .equals("store.sql")) {
                through.add(change);
            }
        }
        assertThat(through).isEmpty();
        assertThat(READS.size() + CHANGES.size()).isGreaterThan(140);
    }

    @EachDatabase
    void noMigrationTouchesWhatIsNotThePlugins(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        List<String> through = new ArrayList<>();
        PluginMigration own = PluginMigration.of(
                "own", "create table {t} (company ${uuid} not null, x integer)", "create index {t}_x on {t} (x)");
        StoreSql read = StoreSql.of("select 1 from {t}");
        long bundle = 100;
        shop.come("acme.x", bundle, own).read(read, row -> 1, kernel.call());
        for (String definition : DEFINITIONS) {
            PluginStore store = shop.come("acme.x", ++bundle, own, PluginMigration.of("hostile", definition));
            if (!refused(() -> store.read(read, row -> 1, kernel.call())).equals("store.sql")) {
                through.add(definition);
            }
        }
        assertThat(through).isEmpty();
        assertThat(shop.data.of("acme.x")).containsExactly("t");
    }

    @EachDatabase
    void aNameThatReadsLikeAnothersReachesNothing(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        PluginStore store = shop.come("acme.pay", 7, Shop.TOKENS);
        store.write(
                "put",
                tx -> {
                    tx.write(StoreSql.of("insert into {tokens} (name, uses, note) values ('secret', 1, '')"));
                    return "";
                },
                kernel.call());
        Map<String, PluginMigration> attempts = new LinkedHashMap<>();
        for (String statement : List.of(
                "drop table {tokens}",
                "alter table {tokens} drop column note",
                "alter table {tokens} add column mine integer",
                "create index {tokens}_more on {tokens} (note)",
                "drop index {tokens}_age")) {
            attempts.put(statement, PluginMigration.of("reaches", statement));
            attempts.put(
                    statement.replace("tokens", "pay_tokens"),
                    PluginMigration.of("reaches", statement.replace("tokens", "pay_tokens")));
        }
        attempts.put(
                "refers",
                PluginMigration.of(
                        "reaches",
                        "create table {mine} (company ${uuid} not null, name varchar(60), foreign key (company, name)"
                                + " references {pay_tokens} (company, name))"));
        attempts.put(
                "index",
                PluginMigration.of(
                        "reaches",
                        "create table {pay} (company ${uuid} not null, x integer)",
                        "drop index {pay}_tokens_age"));
        List<String> through = new ArrayList<>();
        long bundle = 100;
        for (Map.Entry<String, PluginMigration> attempt : attempts.entrySet()) {
            for (String plugin : List.of("acme", "acme-pay")) {
                PluginStore other = shop.come(plugin, ++bundle, attempt.getValue());
                if (!refused(() -> other.read(StoreSql.of("select 1 from {tokens}"), row -> 1, kernel.call()))
                        .equals("store.sql")) {
                    through.add(plugin + ": " + attempt.getKey());
                }
            }
        }

        assertThat(through).isEmpty();
        assertThat(kernel.schemas().columns("px_acme_pay_tokens")).hasSize(6);
        assertThat(store.read(StoreSql.of("select name from {tokens}"), row -> row.text(1), kernel.call()))
                .containsExactly("secret");
        PluginMigration drops = PluginMigration.of("drops-age", "drop index {tokens}_age");
        assertThat(shop.come("acme.pay", 8, Shop.TOKENS, drops)
                        .read(StoreSql.of("select name from {tokens}"), row -> row.text(1), kernel.call()))
                .as("its own index is there, and it may drop it")
                .containsExactly("secret");
    }

    @EachDatabase
    void aTableThatTheCoreMakesLaterBreaksNoColumn(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        PluginMigration own =
                PluginMigration.of("own", "create table {t} (company ${uuid} not null, stock_count integer)");
        shop.come("acme.x", 7, own).read(StoreSql.of("select stock_count from {t}"), row -> 1, kernel.call());
        kernel.schemas().change(change -> {
            change.define("create table stock_count (id integer)");
            return true;
        });
        PluginStore later = shop.come("acme.x", 8, own);

        assertThat(later.read(StoreSql.of("select stock_count from {t}"), row -> 1, kernel.call()))
                .isEmpty();
        assertThatThrownBy(() -> later.read(StoreSql.of("select 1 from stock_count"), row -> 1, kernel.call()))
                .isInstanceOf(ComptoirException.class);
        assertThat(new Asker("a.b", "1", 1, List.of()).id()).isEqualTo("a.b");
    }
}
