// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import java.util.List;

/**
 * What was done to the books.
 *
 * @param column the changed one; empty where whole rows were meant
 * @param places where the rows lie that are there now and were not before
 */
record Change(PostedTable table, Kind kind, String column, List<String> places) {

    /** What somebody with access to the database can do to a row. */
    enum Kind {
        CHANGED,
        DELETED,
        SWAPPED,
        INSERTED
    }

    @Override
    public String toString() {
        return kind + " " + table.name() + (column.isEmpty() ? "" : "." + column);
    }
}
