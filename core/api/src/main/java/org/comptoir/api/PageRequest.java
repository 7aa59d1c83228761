// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

import org.comptoir.model.ComptoirException;

/**
 * Which part of a list is wanted.
 *
 * @param cursor where the part before ended, as its page said; empty for the first
 * @param limit how many at most, 1 to 500
 */
public record PageRequest(String cursor, int limit) {
    public PageRequest {
        if (limit < 1 || limit > 500) {
            throw ComptoirException.invalid("page.limit", "limit", limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest("", limit);
    }
}
