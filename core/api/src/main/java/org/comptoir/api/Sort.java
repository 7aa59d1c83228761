// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

import java.util.Set;
import org.comptoir.model.ComptoirException;

/**
 * What a list is sorted by; rows that are equal in it stand in the order of their ids.
 *
 * @param key as the selection of the list names it
 * @param descending the greatest first
 */
public record Sort(String key, boolean descending) {

    private static final String DOWN = "-";

    /** The smallest first. */
    public static Sort ascending(String key) {
        return new Sort(key, false);
    }

    /** The greatest first. */
    public static Sort descending(String key) {
        return new Sort(key, true);
    }

    /** A sort as {@link #toString} writes it. Whether there is such a key is said by the selection that is made with it. */
    public static Sort parse(String text) {
        return text.startsWith(DOWN) ? descending(text.substring(DOWN.length())) : ascending(text);
    }

    /** This one, where it goes by one of the keys. Refused: {@code sort.unknown}. */
    public Sort among(Set<String> keys) {
        if (!keys.contains(key)) {
            throw ComptoirException.invalid("sort.unknown", "sort", this);
        }
        return this;
    }

    /** The other way round. */
    public Sort reversed() {
        return new Sort(key, !descending);
    }

    /** The key, behind a minus where the greatest comes first. */
    @Override
    public String toString() {
        return descending ? DOWN + key : key;
    }
}
