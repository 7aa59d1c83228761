// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls that are not genuine are kept: whoever sends them has no key, and each that is kept is a write. For each node
 * and name, of which there are as many as connectors and gateways.
 */
final class Strangers {

    private static final int MOST_A_MINUTE = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(Instant since, int many) {}

    Strangers(Clock clock) {
        this.clock = clock;
    }

    boolean mayStore(String name) {
        Instant now = clock.instant();
        Window window = windows.merge(
                name,
                new Window(now, 1),
                (old, fresh) ->
                        now.isBefore(old.since().plus(MINUTE)) ? new Window(old.since(), old.many() + 1) : fresh);
        return window.many() <= MOST_A_MINUTE;
    }
}
