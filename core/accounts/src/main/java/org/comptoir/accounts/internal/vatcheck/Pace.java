// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;

/**
 * How often this node asks about one number: authorities shut out whoever asks too often. Remembers a minute, and no longer.
 * Safe for many threads.
 */
final class Pace {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final String RETRY_AFTER = "retryAfterSeconds";

    private final Map<Asked, Instant> last = new HashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    private record Asked(CompanyId company, String number) {}

    /** Writes down that a number is asked about now. Refused: {@code vat-check.too-soon}. */
    void require(CompanyId company, String number) {
        Instant now = clock.instant();
        Asked asked = new Asked(company, number);
        synchronized (last) {
            last.values().removeIf(then -> !then.plus(PAUSE).isAfter(now));
            Instant before = last.putIfAbsent(asked, now);
            if (before != null) {
                long wait = Duration.between(now, before.plus(PAUSE))
                        .plusMillis(999)
                        .toSeconds();
                throw new ComptoirException(
                        "vat-check.too-soon", Fault.UNAVAILABLE, Map.of(RETRY_AFTER, Long.toString(wait)));
            }
        }
    }

    /** What whoever got no answer is told. */
    Map<String, String> patience() {
        return Map.of(RETRY_AFTER, Long.toString(PAUSE.toSeconds()));
    }
}
