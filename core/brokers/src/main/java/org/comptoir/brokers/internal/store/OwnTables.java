// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a plugin has now, and the names that are others'.
 *
 * @param byName what they are called in the database, by the plugin's own names
 * @param columns the names of all their columns: a name that a later module takes for a table does not break them
 * @param relations the tables and views there are in all
 */
record OwnTables(Map<String, String> byName, Set<String> columns, Set<String> relations) {

    Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether a word names a table or view that is not the plugin's. */
    boolean isForeign(String word) {
        return relations.contains(word) && !columns.contains(word) && !word.equals(TableNames.COMPANY);
    }
}
