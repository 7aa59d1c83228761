// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.Comparator;

/**
 * A way to a page, for whom the page is.
 *
 * @param group under which heading it stands
 * @param order among those of the group, the smallest first
 * @param path where it leads
 * @param key of its words
 * @param icon of our sprite
 * @param access for whom
 */
public record MenuLine(Group group, int order, String path, String key, String icon, Access access) {

    /** What belongs together, in the order in which it stands. The words of a heading are {@code menu-group/} and its name. */
    public enum Group {
        START,
        SALES,
        GOODS,
        BOOKS,
        SERVER,
        /** What can be begun: found by its name from everywhere, and not shown at the side. */
        ACTS
    }

    /** As they stand in the menu. */
    public static final Comparator<MenuLine> IN_ORDER =
            Comparator.comparing(MenuLine::group).thenComparing(MenuLine::order).thenComparing(MenuLine::path);
}
