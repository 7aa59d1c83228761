// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.proof;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail, fit to be shown: what steers terminals or turns the direction of a text is blanked. The bytes
 * that were hashed are in the exported books.
 *
 * @param number its place in the chain, from 1 without a gap
 * @param happenedAt when the act was committed
 * @param actor who did it, such as {@code user:user_01…}, with the plugin that acted for them
 * @param action stable and dotted, such as {@code invoice.issued}
 * @param subject what it was done to, such as a printed id
 * @param detail facts
 * @param trace ties it to the request and the log
 * @param hash the link's hash, in hexadecimal
 */
public record AuditRow(
        long number,
        Instant happenedAt,
        String actor,
        String action,
        String subject,
        Map<String, @Nullable Object> detail,
        String trace,
        String hash) {
    public AuditRow {
        // A fact may be null, which Map.copyOf would not take.
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }
}
