// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

import java.util.List;

/**
 * A part of a list that can be walked both ways.
 *
 * @param items at most as many as were asked for
 * @param previous the cursor of the part before, empty at the beginning
 * @param next the cursor of the part behind, empty at the end
 */
public record ListPage<T>(List<T> items, String previous, String next) {
    public ListPage {
        items = List.copyOf(items);
    }

    /** The same for who walks on alone. */
    public Page<T> onwards() {
        return new Page<>(items, next);
    }
}
