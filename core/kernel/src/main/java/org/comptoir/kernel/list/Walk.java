// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.list;

import java.util.function.Consumer;
import java.util.function.Function;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;

/** All rows of a list on their way out, page by page: whoever takes them slowly holds no connection to the database. */
public final class Walk {

    private static final int ROWS_AT_A_TIME = 500;

    private Walk() {}

    /**
     * Hands over all rows.
     *
     * @param list gives a page
     * @param told runs before the first row leaves, and not where the list is refused
     */
    public static <R> void through(Function<PageRequest, ListPage<R>> list, Runnable told, Consumer<R> consumer) {
        ListPage<R> page = list.apply(PageRequest.first(ROWS_AT_A_TIME));
        told.run();
        page.items().forEach(consumer);
        while (!page.next().isEmpty()) {
            page = list.apply(new PageRequest(page.next(), ROWS_AT_A_TIME));
            page.items().forEach(consumer);
        }
    }
}
