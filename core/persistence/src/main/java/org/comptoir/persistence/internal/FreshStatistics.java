// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.time.Duration;
import java.util.List;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Job;

/**
 * Tells PostgreSQL's planner what young tables hold. It does so by itself, but only once a minute; until then a server
 * that takes its first thousand orders would read each table by whichever index begins with the company, and ever longer.
 * Tables that are large already are left to it. Derby looks after its statistics without help.
 */
final class FreshStatistics implements Job {

    private static final int LARGE = 200_000;
    /** Changes since the planner last looked: so many at least, and a third of the table. */
    private static final String STALE = "select quote_ident(relname) from pg_stat_user_tables"
            + " where schemaname = current_schema() and n_live_tup < " + LARGE
            + " and n_mod_since_analyze >= 200 and n_mod_since_analyze > n_live_tup / 3 order by relname";

    private final Database database;

    FreshStatistics(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database-statistics";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean hasWork() {
        return !stale().isEmpty();
    }

    private List<String> stale() {
        return database.reading(sql -> sql.query(STALE, row -> row.text(1)));
    }

    /** Changes no row, so there is no write in which the lease would have to be checked. */
    @Override
    public void run(Lease lease) {
        for (String table : stale()) {
            database.transaction(sql -> {
                sql.define("analyze " + table);
                return table;
            });
        }
    }
}
