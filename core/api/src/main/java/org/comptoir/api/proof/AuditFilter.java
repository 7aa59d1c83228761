// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.proof;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail are wanted; all that is named must hold.
 *
 * @param from the first moment
 * @param before the first moment after the last
 * @param action one action, such as {@code invoice.issued}, or all of an area with a dot at the end, such as {@code
 *     invoice.}; empty for every action
 * @param subject what it was done to, as the trail prints it; empty for everything
 * @param actor who did it, as the trail prints it without plugins; empty for everybody
 * @param areas what an action must begin with, up to its first dot; empty for every area
 * @param concerning ids of people or things of which the row must name one, as its actor or its subject; absent for all rows
 */
public record AuditFilter(
        Instant from,
        Instant before,
        String action,
        String subject,
        String actor,
        Set<String> areas,
        @Nullable Set<String> concerning) {

    /** Before every row; every database can hold it. */
    public static final Instant ALWAYS = Instant.parse("1900-01-01T00:00:00Z");

    /** After every row. */
    public static final Instant FOREVER = Instant.parse("3000-01-01T00:00:00Z");

    public static final AuditFilter EVERYTHING = new AuditFilter(ALWAYS, FOREVER, "", "", "", Set.of(), null);

    public AuditFilter {
        areas = Set.copyOf(areas);
        concerning = concerning == null ? null : Set.copyOf(concerning);
    }
}
