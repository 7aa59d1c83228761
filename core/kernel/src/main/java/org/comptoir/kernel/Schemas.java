// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

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
}
