// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.brokers.internal.store.RunTimeSql.Ready;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Sql;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.broker.v1.StoreReader;

/** Runs plugins' statements within limits, and says in a plugin's terms what the database made of them. */
final class Running {

    static final int MOST_ROWS = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Running() {}

    static void limit(Sql sql) {
        sql.limit(LONGEST, MOST_ROWS + 1);
    }

    static <T> List<T> read(Sql sql, Ready statement, StoreReader<T> reader) {
        List<T> found = new ArrayList<>();
        failing(() -> sql.query(
                statement.text(),
                row -> {
                    if (found.size() == MOST_ROWS) {
                        throw new ComptoirException(
                                "store.too-many-rows", Fault.TOO_LARGE, Map.of("most", Integer.toString(MOST_ROWS)));
                    }
                    return found.add(reader.read(new OwnRow(row)));
                },
                statement.args()));
        return found;
    }

    /** What the plugin's own reader throws passes through. */
    static <T> T failing(Supplier<T> work) {
        try {
            return work.get();
        } catch (DuplicateKey duplicate) {
            throw new ComptoirException(
                    "store.duplicate", Fault.CONFLICT, Map.of("key", duplicate.constraint()), duplicate);
        } catch (ComptoirException refused) {
            throw refused.code().equals("database.too-slow")
                    ? new ComptoirException("store.too-slow", Fault.UNAVAILABLE, Map.of(), refused)
                    : refused;
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof SQLException cause) {
                throw new ComptoirException(
                        "store.failed", Fault.INVALID, Map.of("state", String.valueOf(cause.getSQLState())), failed);
            }
            throw failed;
        } catch (IllegalArgumentException unbound) {
            if (!String.valueOf(unbound.getMessage()).startsWith("cannot bind ")) {
                throw unbound;
            }
            throw new ComptoirException("store.arguments", Fault.INVALID, Map.of(), unbound);
        }
    }
}
