// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Duration;

/** How long to wait before a service is asked again: ten seconds, twice as long each time, an hour at most. */
final class Pauses {

    /** After this much nobody expects an answer any more. */
    static final Duration LONGEST_WAIT = Duration.ofDays(90);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    private Pauses() {}

    static Duration after(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
