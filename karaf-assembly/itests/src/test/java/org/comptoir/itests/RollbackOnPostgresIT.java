// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The same way back on PostgreSQL. */
class RollbackOnPostgresIT extends RollbackIT {

    private @Nullable EmbeddedPostgres database;

    @Override
    List<String> options() throws IOException {
        database = EmbeddedPostgres.builder().start();
        return List.of("--db", database.getJdbcUrl("postgres", "postgres"));
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
