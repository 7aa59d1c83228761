// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.Comparator;
import java.util.List;

/**
 * Finds records of one kind by what somebody types, as far as that person reaches.
 *
 * @param order among the kinds, the smallest first
 * @param key of the word for the kind
 * @param icon of our sprite
 * @param access for whom: those who may see such records at all
 * @param search looks
 */
public record Finder(int order, String key, String icon, Access access, Search search) {

    /** As they stand below one another. */
    public static final Comparator<Finder> IN_ORDER =
            Comparator.comparing(Finder::order).thenComparing(Finder::key);

    /** Looks; what it throws is told under its kind, and the others are shown. */
    @FunctionalInterface
    public interface Search {

        /** The handful that fits best; asked with the reach of the visit, as the list of the same records is. */
        List<Hit> of(String text, Visit visit);
    }

    /**
     * A record that fits.
     *
     * @param path of its page
     * @param title what it is called by
     * @param note what tells it from others, empty for nothing
     */
    public record Hit(String path, String title, String note) {}
}
