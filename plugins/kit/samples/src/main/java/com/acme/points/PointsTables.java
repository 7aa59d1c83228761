// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.osgi.service.component.annotations.Component;

/** One row for each point that was given. */
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
}
