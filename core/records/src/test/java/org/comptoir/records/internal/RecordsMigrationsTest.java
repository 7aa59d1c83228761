// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import org.comptoir.kernel.Database;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;

class RecordsMigrationsTest {

    @EachDatabase
    void migrationsKeepWhatWasThere(Database database) {
        new MigrationContract(RecordsTables.class).verify(database);
    }
}
