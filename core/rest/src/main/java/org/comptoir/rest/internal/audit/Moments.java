// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.comptoir.api.company.Company;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.rest.internal.web.Days;
import org.jspecify.annotations.Nullable;

/**
 * A span of days where the company is, as moments.
 *
 * @param from the first
 * @param before the first after the last
 */
record Moments(Instant from, Instant before) {

    /** Refused: {@code date.reversed}, {@code date.range}. */
    static Moments of(@Nullable LocalDate from, @Nullable LocalDate to, Company company) {
        Days days = Days.of(from, to);
        return new Moments(
                Days.within(days.from()).atStartOfDay(company.zone()).toInstant(),
                Days.within(days.to()).plusDays(1).atStartOfDay(company.zone()).toInstant());
    }

    /** What of the trail is wanted of them. */
    AuditFilter filter(String action, String subject, String actor) {
        return new AuditFilter(from, before, action, subject, actor, Set.of(), null);
    }
}
