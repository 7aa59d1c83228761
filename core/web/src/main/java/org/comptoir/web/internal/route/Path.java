// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path with places for values, such as /users/{id}.
 *
 * @param pattern as written in the table
 */
public record Path(String pattern) {

    /** The values of the places, or null if this is another path. */
    @Nullable
    Map<String, String> match(String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (isPlace(wanted[i])) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return null;
            }
        }
        return Map.copyOf(values);
    }

    /** How many places it has: of two paths that match, the one with fewer is meant. */
    int places() {
        return (int) pattern.chars().filter(c -> c == '{').count();
    }

    private static boolean isPlace(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }
}
