// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.util.List;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.osgi.service.component.annotations.Component;

/** Remembers which parcels were announced, and since its second version by whom they are carried. */
@Component(service = PluginData.class)
public final class ParcelData implements PluginData {

    @Override
    public List<PluginMigration> migrations() {
        return List.of(
                PluginMigration.of(
                        "parcels",
                        "create table {parcels} (company ${uuid} not null, number varchar(40) not null,"
                                + " announced_at ${instant} not null, constraint {parcels}_pk primary key (company, number))",
                        "create index {parcels}_age on {parcels} (announced_at)"),
                PluginMigration.of(
                        "carriers", "alter table {parcels} add column carrier varchar(20) default 'acme' not null"));
    }
}
