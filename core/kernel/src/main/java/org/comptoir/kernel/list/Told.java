// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.list;

import java.util.HashMap;
import java.util.Map;
import org.comptoir.api.Counted;

/** What the audit trail hears of a list that leaves as a file. */
public final class Told {

    private Told() {}

    /**
     * The facts of the row.
     *
     * @param filters how the list was narrowed; never what was searched for, which may be a name that the trail would keep for
     *     good, nor its digest, from which a name is soon guessed
     * @param rows that there were when it was asked for
     */
    public static Map<String, Object> of(Map<String, ?> filters, Counted rows) {
        Map<String, Object> told = new HashMap<>(filters);
        told.put("rows", rows.number());
        if (rows.more()) {
            told.put("more", true);
        }
        return told;
    }
}
