// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;

/**
 * How long to wait before somebody is asked again who failed: each time twice as long as the time before, up to a longest.
 *
 * @param first before the second try
 * @param longest at the most
 */
public record Pauses(Duration first, Duration longest) {

    /** From here on any pause that begins with a millisecond is weeks. */
    private static final int DOUBLINGS = 30;

    /** @param tries how often they were asked before the one that failed now, from 0 */
    public Duration after(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
