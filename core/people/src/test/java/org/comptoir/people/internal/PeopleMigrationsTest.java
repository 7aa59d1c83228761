// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import org.comptoir.kernel.Database;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;

class PeopleMigrationsTest {

    @EachDatabase
    void migrationsKeepWhatWasThere(Database database) {
        new MigrationContract(PeopleSchema.class).verify(database);
    }
}
