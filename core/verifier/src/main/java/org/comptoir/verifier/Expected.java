// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Which links the anchors say there were, by chain. */
final class Expected {

    private static final int TERM_YEARS = 10;

    private final Map<String, Map<Long, Anchor>> byChain = new HashMap<>();
    private final Map<String, Long> old = new HashMap<>();
    private final Report report;
    private Instant term = Instant.MIN;

    Expected(Report report) {
        this.report = report;
    }

    /** @param at when the books were exported; what was anchored ten years before need not be kept (C. com. art. L123-22) */
    void exportedAt(Instant at) {
        term = at.atOffset(ZoneOffset.UTC).minusYears(TERM_YEARS).toInstant();
    }

    /** Whether a link is so old, by a signed anchor, that what it said may have been taken away. */
    boolean mayHaveEnded(String chain, long number) {
        return number <= old.getOrDefault(chain, 0L);
    }

    void add(Anchor anchor) {
        if (anchor.chain().equals(Anchor.EXPORT)) {
            return;
        }
        if (!anchor.at().isAfter(term)) {
            old.merge(anchor.chain(), anchor.links(), Math::max);
        }
        Anchor other = byChain.computeIfAbsent(anchor.chain(), chain -> new HashMap<>())
                .putIfAbsent(anchor.links(), anchor);
        report.require(
                other == null || other.hash().equals(anchor.hash()),
                "anchors " + (other == null ? 0 : other.number()) + " and " + anchor.number() + " do not agree on link "
                        + anchor.links() + " of " + anchor.chain());
    }

    /** A link as it is; each must be met once. */
    void meet(String chain, long number, String hash) {
        Map<Long, Anchor> anchors = byChain.get(chain);
        Anchor anchor = anchors == null ? null : anchors.remove(number);
        report.require(
                anchor == null || anchor.hash().equals(hash),
                chain + ": link " + number + " is not the one that was anchored"
                        + (anchor == null ? "" : " at " + anchor.at()) + ": it was written anew up to there");
    }

    /** What nobody has met. */
    void missing() {
        byChain.forEach((chain, anchors) -> anchors.values()
                .forEach(anchor -> report.breach(chain + ": link " + anchor.links() + " was anchored at " + anchor.at()
                        + " and is not there: the end was cut off")));
    }
}
