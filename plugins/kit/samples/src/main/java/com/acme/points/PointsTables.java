// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.Person;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.osgi.service.component.annotations.Component;

/** One row for each point that was given. Whose it is follows from the sale. */
@Component
public final class PointsTables implements PluginData {

    @Override
    public List<PluginMigration> migrations() {
        return List.of(
                PluginMigration.of(
                        "points",
                        "create table {points} (company ${uuid} not null, fact varchar(64) not null,"
                                + " sale varchar(64) not null, given_at ${instant} not null,"
                                + " constraint {points}_pk primary key (company, fact))",
                        "create index {points}_sale on {points} (sale)"),
                PluginMigration.of(
                        "reason", "alter table {points} add column reason varchar(20) default 'sale' not null"));
    }

    @Override
    public void export(ExportSink sink, Call call) {
        sink.file("readme.txt", "fact: the event that gave the point".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void exportPerson(Person person, PluginStore store, ExportSink sink, Call call) {
        StringBuilder points = new StringBuilder();
        for (String sale : person.records()) {
            StoreSql given =
                    StoreSql.of("select sale, given_at, reason from {points} where sale = ? order by fact", sale);
            store.read(given, row -> row.text(1) + " " + row.instant(2) + " " + row.text(3) + "\n", call)
                    .forEach(points::append);
        }
        if (!points.isEmpty()) {
            sink.file("points.txt", points.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A point of nobody is worth nothing. */
    @Override
    public void erasePerson(Person person, PluginStore store, Call call) {
        store.write(
                "forget",
                tx -> {
                    person.records()
                            .forEach(sale -> tx.write(StoreSql.of("delete from {points} where sale = ?", sale)));
                    return "";
                },
                call);
    }
}
