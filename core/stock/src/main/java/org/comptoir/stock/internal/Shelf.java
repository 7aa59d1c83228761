// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The levels of the items of one change while their moves are worked out. */
final class Shelf {

    private final Map<String, Level> levels = new TreeMap<>();

    void put(Level level) {
        levels.put(level.sku(), level);
    }

    Level level(String sku) {
        Level level = levels.get(sku);
        if (level == null) {
            // Its row was updated a moment ago and is this unit's own: it cannot be gone.
            throw new NoSuchElementException("no level of " + sku);
        }
        return level;
    }

    Collection<Level> all() {
        return List.copyOf(levels.values());
    }

    List<Level> where(Predicate<String> sku) {
        return levels.values().stream().filter(level -> sku.test(level.sku())).toList();
    }
}
