// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Duration;

/** How long to wait before a plugin is asked again: a minute, twice as long each time, an hour at most. */
final class Pauses {

    static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private Pauses() {}

    /** @param tries how often it was asked before */
    static Duration after(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
