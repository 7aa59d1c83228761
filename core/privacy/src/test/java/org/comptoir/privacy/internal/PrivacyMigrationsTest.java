// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import org.comptoir.kernel.Database;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;

class PrivacyMigrationsTest {

    @EachDatabase
    void migrationsKeepWhatWasThere(Database database) {
        new MigrationContract(PrivacySchema.class).verify(database);
    }
}
