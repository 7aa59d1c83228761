// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.HashMap;
import java.util.Map;
import org.comptoir.model.ComptoirException;

/** The stock calls the day of every change {@code on}; requests about orders have names of their own for it. */
final class DayOfChange {

    private static final String AS_THE_STOCK_SAYS = "on";

    private DayOfChange() {}

    /** The same refusal with the day as the caller knows it. */
    static ComptoirException named(ComptoirException refused, String field) {
        if (!AS_THE_STOCK_SAYS.equals(refused.facts().get(ComptoirException.FIELD))) {
            return refused;
        }
        Map<String, String> facts = new HashMap<>(refused.facts());
        facts.put(ComptoirException.FIELD, field);
        return new ComptoirException(refused.code(), refused.fault(), facts, refused);
    }
}
