// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * How fast one caller may ask, so that a client in a loop does not take the server from the others: a bucket of tokens for
 * each, which fills with time. In memory and for each node: a limit that nodes shared would cost every request a visit to the
 * database, and what it guards is the node.
 */
@Component(service = Pace.class, configurationPid = "org.comptoir.rest")
@Designate(ocd = RestSettings.class)
public final class Pace {

    /** More callers at once than that, and those who are at rest are forgotten. */
    private static final int MANY = 10_000;

    private static final Duration SET_BACK = Duration.ofMinutes(1);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Clock clock;
    private final boolean limited;
    private final Duration oneToken;
    private final Duration wholeBucket;

    /** When a caller's bucket is full again: each request puts that off by as long as one token takes. */
    private final Map<String, Instant> fullAt = new ConcurrentHashMap<>();

    @Activate
    public Pace(@Reference Clock clock, RestSettings settings) {
        this(clock, settings.requestsPerSecond(), settings.burst());
    }

    Pace(Clock clock, int perSecond, int burst) {
        this.clock = clock;
        this.limited = perSecond > 0;
        this.oneToken = Duration.ofNanos(SECOND / Math.max(1, perSecond));
        this.wholeBucket = oneToken.multipliedBy(Math.max(perSecond, burst));
    }

    /** Counts a request. Refused: {@code access.too-fast}. @param caller somebody who was found out: nobody else counts */
    void admit(String caller) {
        if (!limited) {
            return;
        }
        Instant now = clock.instant();
        if (fullAt.size() > MANY) {
            fullAt.values().removeIf(full -> !full.isAfter(now));
        }
        // Whoever comes too early is refused, and not made to wait longer for it: what is thrown leaves the bucket as
        // it is.
        fullAt.compute(caller, (name, former) -> {
            Instant from = former == null || isPast(former, now) ? now : former;
            Instant full = from.plus(oneToken);
            if (full.isAfter(now.plus(wholeBucket))) {
                throw new ComptoirException("access.too-fast", Fault.THROTTLED, Map.of("retryAfterSeconds", "1"));
            }
            return full;
        });
    }

    /** Also what lies much further ahead than a bucket holds, since the clock was set back; a little is another thread's. */
    private boolean isPast(Instant full, Instant now) {
        return full.isBefore(now) || full.isAfter(now.plus(wholeBucket).plus(SET_BACK));
    }

    /** How many callers are remembered. */
    int known() {
        return fullAt.size();
    }
}
