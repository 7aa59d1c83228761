// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has what a plugin fails at again and again left alone for a while. By operation: what fails keeps nothing else from
 * being asked, and what always works does not excuse what never does. Safe for many threads.
 */
final class Breaker {

    static final Duration SUSPENSION = Duration.ofSeconds(10);
    private static final int FAILURES_TO_SUSPEND = 5;

    private final Clock clock;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    /**
     * What is known of an operation.
     *
     * @param failures in a row
     * @param until when it is left alone; long ago for most
     */
    private record Tally(int failures, Instant until) {}

    Breaker(Clock clock) {
        this.clock = clock;
    }

    boolean leavesAlone(String operation) {
        Tally known = tallies.get(operation);
        return known != null && clock.instant().isBefore(known.until());
    }

    void succeeded(String operation) {
        Tally known = tallies.get(operation);
        if (known != null && known.failures() > 0) {
            tallies.computeIfPresent(operation, (key, tally) -> new Tally(0, tally.until()));
        }
    }

    /** Says whether it is left alone from now on. */
    boolean failed(String operation) {
        if (isAlwaysAsked(operation)) {
            return false;
        }
        return tallies.compute(operation, (key, tally) -> next(tally == null ? new Tally(0, Instant.MIN) : tally))
                        .failures()
                == 0;
    }

    private Tally next(Tally before) {
        int failures = before.failures() + 1;
        return failures < FAILURES_TO_SUSPEND
                ? new Tally(failures, before.until())
                : new Tally(0, clock.instant().plus(SUSPENSION));
    }

    /** Without these nobody could tell how a plugin feels, or which of its instances is meant. */
    private static boolean isAlwaysAsked(String operation) {
        return operation.equals("check") || operation.equals("name") || operation.endsWith(".name");
    }
}
