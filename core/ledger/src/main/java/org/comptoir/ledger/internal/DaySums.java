// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.kernel.Sql;
import org.comptoir.model.id.CompanyId;

/**
 * What each account came to on each day, kept in memory: postings are only ever added, so that what was added up stays true and
 * each reading adds just what is new. Nothing of it is stored, and each node has its own. Any thread may ask; of one company one
 * asks at a time.
 */
final class DaySums {

    /** Postings whose term is over are taken away: sums are made anew after a while, and hold them so long at most. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_COMPANIES = 20;

    private final Clock clock;
    private final Map<CompanyId, Kept> kept = new LinkedHashMap<>(MOST_COMPANIES, 0.75f, true);

    /** Sums with the time when they were begun. */
    private record Kept(CompanySums sums, Instant since) {

        /** A clock that was set back makes them look young for long: they are made anew then as well. */
        boolean isYoung(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(KEPT));
        }
    }

    DaySums(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads from the sums of all that is committed now. Not for a unit that writes: what it wrote is not for others yet.
     *
     * @param journals of the company
     */
    <T> T of(Sql sql, CompanyId company, Collection<String> journals, Function<CompanySums, T> reading) {
        CompanySums sums = sums(company);
        synchronized (sums) {
            sums.catchUp(sql, company, journals);
            return reading.apply(sums);
        }
    }

    private CompanySums sums(CompanyId company) {
        Instant now = clock.instant();
        synchronized (kept) {
            Kept there = kept.get(company);
            if (there == null || !there.isYoung(now)) {
                there = new Kept(new CompanySums(), now);
                kept.put(company, there);
                dropOldest();
            }
            return there.sums();
        }
    }

    private void dropOldest() {
        if (kept.size() > MOST_COMPANIES) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
