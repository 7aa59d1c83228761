// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Duration;

/** How long to wait before a notifier is asked again: ten seconds, twice as long each time, an hour at most. */
final class Pauses {

    /** After this much nobody waits for a message any more. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 9;

    private Pauses() {}

    /** @param tries how often it was asked before */
    static Duration after(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
