// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

/**
 * A piece of a statement.
 *
 * @param text of a word in lower case; of a table its own name, perhaps with what follows it; of all else as it stands
 */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        MARK,
        TABLE,
        /** The name of an index or a constraint: a table's name with more after it. */
        NAMED,
        TYPE,
        SIGN
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
