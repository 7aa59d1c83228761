// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import org.comptoir.kernel.Database;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;

class ConnectMigrationsTest {

    @EachDatabase
    void migrationsKeepWhatWasThere(Database database) {
        new MigrationContract(DefaultImports.class).verify(database);
    }
}
