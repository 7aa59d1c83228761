// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.List;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the core keeps of plugins' tables: their names. What lies in those tables is for the plugins to say. */
@Component(service = PersonalRecords.class)
public final class BrokerRecords implements PersonalRecords {

    /** @param tables named so that they are there */
    @Activate
    public BrokerRecords(@Reference PluginTables tables) {}

    @Override
    public String module() {
        return "brokers";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("plugin_table")
                        .plain("table_name", "plugin", "own_name")
                        .build(),
                PersonalTable.named("plugin_migration")
                        .plain("plugin", "step_name", "digest")
                        .build(),
                PersonalTable.named("plugin_task_done").plain("plugin", "task").build(),
                PersonalTable.named("plugin_known").plain("plugin", "version").build());
    }
}
