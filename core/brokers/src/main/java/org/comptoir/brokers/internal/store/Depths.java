// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where in a statement one is: how deep in parentheses, and whether a table must come next. */
final class Depths {

    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean expectsTable;

    /** What is known within one pair of parentheses. */
    private static final class Level {
        private final boolean cast;
        private boolean tables;

        Level(boolean cast) {
            this.cast = cast;
        }
    }

    Depths() {
        levels.push(new Level(false));
    }

    private Level here() {
        return levels.element();
    }

    boolean outermost() {
        return levels.size() == 1;
    }

    boolean closed() {
        return outermost() && !expectsTable;
    }

    boolean expectsTable() {
        return expectsTable;
    }

    boolean inCast() {
        return levels.stream().limit(2).anyMatch(level -> level.cast);
    }

    /** Whether the parenthesis that just opened holds a row of values that is inserted. */
    boolean isRow() {
        return levels.size() == 2;
    }

    void tableCame() {
        expectsTable = false;
    }

    void open(boolean cast) {
        expectsTable = false;
        levels.push(new Level(cast));
    }

    void close() {
        if (outermost()) {
            throw StoreRefusals.sql(")");
        }
        levels.pop();
    }

    /** In a list of tables another one follows. */
    void comma() {
        expectsTable = here().tables;
    }

    void word(String word) {
        if (word.equals("from")) {
            here().tables = true;
            expectsTable = true;
        } else if (word.equals("join")) {
            expectsTable = true;
        } else if (Words.AFTER_TABLES.contains(word)) {
            here().tables = false;
        }
    }
}
