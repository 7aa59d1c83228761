// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The same life on PostgreSQL. */
class PluginLifeOnPostgresIT extends PluginLifeIT {

    private @Nullable EmbeddedPostgres database;

    @Override
    String[] options() throws IOException {
        database = EmbeddedPostgres.builder().start();
        return new String[] {"--db", database.getJdbcUrl("postgres", "postgres")};
    }

    @AfterAll
    @Override
    void stop() throws IOException {
        super.stop();
        if (database != null) {
            database.close();
        }
    }
}
