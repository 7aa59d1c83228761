// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.comptoir.api.event.EventHandler;

/**
 * A handler that is there, with what it said of itself when it came.
 *
 * @param bundle the number of the bundle that brings it
 * @param name under which deliveries are remembered
 * @param types what it listens to; empty for all
 * @param turn taken while it handles a fact: it gets one at a time
 */
record PresentHandler(long bundle, String name, Set<String> types, EventHandler handler, Semaphore turn) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TYPES = 2_000;
    /** What both databases can keep. */
    private static final Pattern NAME = Pattern.compile("\\p{Graph}( ?\\p{Graph})*");

    private static final Pattern TYPE = Pattern.compile("[\\p{Graph}&&[^,]]+");

    PresentHandler(long bundle, String name, Set<String> types, EventHandler handler) {
        this(bundle, name, types, handler, new Semaphore(1));
    }

    /** Whether it can be remembered. */
    boolean isSound() {
        return name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && String.join(",", types).length() <= LONGEST_TYPES
                && types.stream().allMatch(type -> TYPE.matcher(type).matches());
    }
}
