// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.util.List;
import org.comptoir.kernel.Database;
import org.jspecify.annotations.Nullable;

/** A kind of database that a plugin's tables must live on. */
interface Engine {

    /** Where an author says which PostgreSQL to try, too: {@code jdbc:postgresql://host/database?user=…&password=…}. */
    String POSTGRES = "COMPTOIR_TCK_POSTGRES";

    /** How many connections a server has unless it is told otherwise; here each is a new one. */
    int CONNECTIONS = 12;

    String name();

    /** A database with nothing in it. */
    Fresh fresh();

    /**
     * A database of one test.
     *
     * @param drop takes it away again
     */
    record Fresh(Database database, Runnable drop) {}

    /** Derby, and PostgreSQL where an address is given. */
    static List<Engine> all(@Nullable String postgres) {
        Engine derby = new DerbyInMemory();
        return postgres == null || postgres.isBlank() ? List.of(derby) : List.of(derby, new PostgresServer(postgres));
    }
}
