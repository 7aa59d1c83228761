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

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final Clock clock;
    private final int perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * What a caller has left.
     *
     * @param tokens one for each request
     * @param at when there were so many
     */
    private record Bucket(double tokens, Instant at) {}

    @Activate
    public Pace(@Reference Clock clock, RestSettings settings) {
        this(clock, settings.requestsPerSecond(), settings.burst());
    }

    Pace(Clock clock, int perSecond, int burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = Math.max(perSecond, burst);
    }

    /** Counts a request. Refused: {@code access.too-fast}. @param caller somebody who was found out: nobody else counts */
    void admit(String caller) {
        if (perSecond <= 0) {
            return;
        }
        Instant now = clock.instant();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= burst);
        }
        // Whoever comes too early is refused, and not made to wait longer for it: what is thrown leaves the bucket as
        // it is.
        buckets.compute(caller, (name, former) -> {
            double tokens = former == null ? burst : filled(former, now);
            if (tokens < 1) {
                throw new ComptoirException("access.too-fast", Fault.THROTTLED, Map.of("retryAfterSeconds", "1"));
            }
            return new Bucket(tokens - 1, now);
        });
    }

    /** How many callers are remembered. */
    int known() {
        return buckets.size();
    }

    /** A clock that was set back fills nothing. */
    private double filled(Bucket bucket, Instant now) {
        double seconds = Math.max(0, Duration.between(bucket.at(), now).toNanos() / NANOS);
        return Math.min(burst, bucket.tokens() + seconds * perSecond);
    }
}
