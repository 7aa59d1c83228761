// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

import java.util.List;

/**
 * A part of a list, in a stable order.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next part, empty at the end
 */
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }
}
