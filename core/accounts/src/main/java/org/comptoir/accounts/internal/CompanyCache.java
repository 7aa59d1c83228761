// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.comptoir.api.company.Company;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** Companies as they were no more than a second ago. A server keeps few, so that nothing is ever thrown out. */
final class CompanyCache {

    private static final long FRESH_MILLIS = 1_000;

    private final Clock clock;
    private final Map<CompanyId, Copy> copies = new ConcurrentHashMap<>();

    CompanyCache(Clock clock) {
        this.clock = clock;
    }

    Company get(CompanyId id, Supplier<Company> reader) {
        long now = clock.millis();
        @Nullable Copy copy = copies.get(id);
        if (copy != null && copy.isFresh(now)) {
            return copy.company();
        }
        Company read = reader.get();
        copies.put(id, new Copy(read, now));
        return read;
    }

    void forget(CompanyId id) {
        copies.remove(id);
    }

    private record Copy(Company company, long readAt) {

        /** A clock that was set back makes a copy old, not young. */
        boolean isFresh(long now) {
            return now >= readAt && now - readAt < FRESH_MILLIS;
        }
    }
}
