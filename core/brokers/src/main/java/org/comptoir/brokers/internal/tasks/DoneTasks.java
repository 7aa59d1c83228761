// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import org.comptoir.brokers.internal.store.DataOfPlugins;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;

/** Which single tasks were done. */
final class DoneTasks {

    /** The table is one of this module's, whose migrations lie beside the data of plugins. */
    static void prepare(Schemas schemas) {
        schemas.migrate("brokers", DataOfPlugins.class);
    }

    boolean contains(Sql sql, PlannedTask task) {
        return sql.first(
                        "select task from plugin_task_done where plugin = ? and task = ?",
                        row -> row.text(1),
                        task.plugin(),
                        task.name())
                .isPresent();
    }

    boolean remember(Tx tx, PlannedTask task) {
        return tx.update(
                        "insert into plugin_task_done (plugin, task, done_at) values (?, ?, ?)",
                        task.plugin(),
                        task.name(),
                        tx.now())
                == 1;
    }
}
