// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.approval;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody wants to do and may not do alone.
 *
 * @param kind which act it is, stable, such as {@code payment.refund}; at most 40 characters
 * @param subject what it is done to, such as a printed id; at most 120 characters
 * @param facts all that makes a difference to whoever agrees: another amount is another request. Shown as they are
 * @param agreers roles of which whoever agrees needs one
 */
public record ApprovalRequest(String kind, String subject, Map<String, String> facts, Set<String> agreers) {
    public ApprovalRequest {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
        agreers = Set.copyOf(agreers);
    }
}
