// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;

/** A sound plugin's data: two tables with a column of each kind, the second referring to the first, and a later column. */
class Tokens implements PluginData {

    static final PluginMigration FIRST = PluginMigration.of(
            "tokens",
            "create table {tokens} (company ${uuid} not null, name varchar(60) not null, amount decimal(12,2),"
                    + " uses integer not null, expires_at ${instant}, note ${text},"
                    + " constraint {tokens}_pk primary key (company, name))",
            "create index {tokens}_age on {tokens} (expires_at)");
    static final PluginMigration SECOND = PluginMigration.of(
            "uses",
            "create table {uses} (company ${uuid} not null, token varchar(60) not null, day date not null,"
                    + " handle ${uuid}, active boolean, picture ${bytes},"
                    + " constraint {uses}_fk foreign key (company, token) references {tokens} (company, name))");
    static final PluginMigration THIRD =
            PluginMigration.of("origin", "alter table {tokens} add column origin varchar(20) default 'shop' not null");

    @Override
    public List<PluginMigration> migrations() {
        return List.of(FIRST, SECOND, THIRD);
    }

    @Override
    public void export(ExportSink sink, Call call) {
        sink.file("readme.txt", new byte[0]);
    }

    /** What a plugin does with them: writes a token, and counts what it has. */
    static long use(PluginStore store, Call call) {
        store.write(
                "token",
                tx -> {
                    tx.write(StoreSql.of(
                            "insert into {tokens} (name, uses, expires_at) values (?, 1, ?)", "é", tx.now()));
                    return "";
                },
                call);
        return store.read(StoreSql.of("select count(*) from {tokens} where uses > ?", 0), row -> row.number(1), call)
                .get(0);
    }
}
