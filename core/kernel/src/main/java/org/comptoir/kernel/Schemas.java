// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.kernel.Database.Column;
import org.jspecify.annotations.Nullable;

/** Brings a module's tables up to date. */
public interface Schemas {

    /**
     * Applies the module's migrations that are missing, each in a transaction of its own, in order; does nothing when
     * all are there. A module calls it when it is activated, before it touches its tables.
     *
     * <p>Migrations lie beside the anchor class in {@code migrations/}: a file {@code index} names the folders in order,
     * each folder {@code NNNN-what} holds {@code up.sql} and, for tests, {@code before.sql}, {@code after.sql} and
     * {@code notes.md}. Statements end with a semicolon at the end of a line; {@code ${uuid}}, {@code ${instant}},
     * {@code ${text}} and {@code ${bytes}} stand for the column types that differ.
     *
     * @param module the owner's stable name
     * @param anchor a class of the module, whose package holds {@code migrations/}
     * @throws org.comptoir.model.ComptoirException {@code schema.changed} when an applied migration no longer has the
     *     same text, {@code schema.newer} when the database is ahead of this module
     */
    void migrate(String module, Class<?> anchor);

    /**
     * Changes tables that no module knew when it was built: in one transaction, while nobody else changes any, on this node
     * or another.
     */
    <T> T change(Function<Change, T> work);

    /** The tables and views there are, in lower case, but for those of the database itself. */
    Set<String> relations();

    /** The columns of a table in their order; none where there is no such table. */
    List<Column> columns(String table);

    /** A change of tables in progress. */
    interface Change extends Sql {

        int update(String sql, @Nullable Object... args);

        /** Runs a data definition, with {@code ${uuid}} and so on for the column types that differ. */
        void define(String ddl);
    }
}
