// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.comptoir.kernel.RefusedStart;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first connection to a PostgreSQL, which may be starting at the same moment. What no patience mends ends the start at
 * once, in the words of the database.
 */
final class FirstConnection {

    private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** No such database, and a server that turns this client away before it asks for a password. */
    private static final Set<String> FINAL = Set.of("3D000", "08004");

    /** SQL states of class 28: user or password. */
    private static final String WHO = "28";

    private final DataSource source;
    private final Duration patience;
    private final RefusedStart start;

    FirstConnection(DataSource source, Duration patience, RefusedStart start) {
        this.source = source;
        this.patience = patience;
        this.start = start;
    }

    /** Refused: {@code database.unavailable}. */
    void make() {
        long end = System.nanoTime() + patience.toNanos();
        SQLException refused = attempt();
        while (refused != null) {
            if (isFinal(refused) || System.nanoTime() - end >= 0) {
                throw refusal(refused);
            }
            pause();
            refused = attempt();
        }
    }

    private @Nullable SQLException attempt() {
        try (Connection connection = source.getConnection()) {
            return connection.isClosed() ? new SQLException("closed at once") : null;
        } catch (SQLException refused) {
            return refused;
        }
    }

    private static boolean isFinal(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith(WHO) || FINAL.contains(state));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ComptoirException("database.unavailable", Fault.UNAVAILABLE, Map.of(), stopped);
        }
    }

    private ComptoirException refusal(SQLException refused) {
        String said = String.valueOf(refused.getMessage()).strip().replaceAll("\\s+", " ");
        LOG.error("event=database-unreachable state={} said=\"{}\"", refused.getSQLState(), said);
        start.because("The database that --db names cannot be used: PostgreSQL says \"" + said
                + "\". Check the address, COMPTOIR_DB_USER and COMPTOIR_DB_PASSWORD.");
        return new ComptoirException(
                "database.unavailable",
                Fault.UNAVAILABLE,
                Map.of("state", String.valueOf(refused.getSQLState()), "said", said),
                refused);
    }
}
