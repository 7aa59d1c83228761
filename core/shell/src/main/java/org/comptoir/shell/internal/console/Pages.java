// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;

/** Gathers the pages of a list. */
public final class Pages {

    private static final int PAGE = 500;

    private Pages() {}

    /** The first so many; asks for no more than that. */
    public static <T> List<T> first(int most, Function<PageRequest, Page<T>> list) {
        List<T> items = new ArrayList<>();
        String cursor = "";
        do {
            Page<T> page = list.apply(new PageRequest(cursor, Math.min(PAGE, most - items.size())));
            items.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty() && items.size() < most);
        return items;
    }
}
