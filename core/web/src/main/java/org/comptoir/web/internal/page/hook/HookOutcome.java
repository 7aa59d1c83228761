// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.hook;

import java.util.Map;
import org.comptoir.web.internal.list.Value;

/** What came of a call, as words with colours. */
public final class HookOutcome {

    static final String WORDS = "hook-outcome";

    private static final Map<String, String> TONES = Map.of("taken", "green", "refused", "red", "failed", "red");

    private HookOutcome() {}

    /** The word and the colour. */
    public static Value.Status of(String outcome) {
        return new Value.Status(WORDS + "/" + outcome, TONES.getOrDefault(outcome, ""));
    }
}
