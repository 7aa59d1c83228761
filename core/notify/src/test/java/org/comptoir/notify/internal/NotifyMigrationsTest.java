// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import org.comptoir.kernel.Database;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;

class NotifyMigrationsTest {

    @EachDatabase
    void migrationsKeepWhatWasThere(Database database) {
        new MigrationContract(NotifyTables.class).verify(database);
    }
}
