// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One database with its pool of connections. Implemented by persistence; used by the kernel alone. */
public interface Database {

    /** What the product is called and which version, such as {@code PostgreSQL 15.18}. */
    String product();

    /**
     * Runs the work in one transaction and commits; rolls back when the work throws.
     *
     * @throws TransientConflict on a deadlock, a lost race or a lock that was not to be had: worth another try
     * @throws DuplicateKey when a unique key was hit
     * @throws org.comptoir.model.ComptoirException {@code database.unavailable} when it cannot be reached in time
     */
    <T> T transaction(Function<Connected, T> work);

    /** Runs read-only work on a connection of its own. */
    <T> T reading(Function<Connected, T> work);

    /** How many connections there are at most. */
    int connections();

    /** How many bytes it takes on its disk, as far as it knows. */
    long bytes();

    /** Round trips made since the start, for figures. */
    long roundTrips();

    /** The column types that differ, by placeholder: {@code uuid, instant, text, bytes}. */
    String ddl(String sqlWithPlaceholders);

    /** The tables and views there are, in lower case, but for those of the database itself. */
    Set<String> relations();

    /** The columns of a table in their order; none where there is no such table. */
    List<Column> columns(String table);

    /**
     * A column.
     *
     * @param name in lower case
     */
    record Column(String name, Kind kind) {

        /** How it is read. */
        public enum Kind {
            TEXT,
            NUMBER,
            DECIMAL,
            FLAG,
            UUID,
            INSTANT,
            DATE,
            BYTES
        }
    }

    /** One statement with its arguments. */
    record Statement(String sql, @Nullable Object[] args) {}

    /** Whether {@code select … for update} keeps every row that it returned locked until the end of the transaction. */
    boolean locksBySelect();

    /** SQL with writes. */
    interface Connected extends Sql {

        int update(String sql, @Nullable Object... args);

        int[] batch(String sql, List<@Nullable Object[]> rows);

        /** Runs all statements in order, in one round trip where the database can; their counts are not told. */
        void pipeline(List<Statement> statements);

        /** Runs a data definition as it stands. */
        void define(String ddl);
    }

    /** Worth another try. */
    final class TransientConflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TransientConflict(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
