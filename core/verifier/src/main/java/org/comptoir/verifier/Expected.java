// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.util.HashMap;
import java.util.Map;

/** Which links the anchors say there were, by chain. */
final class Expected {

    private final Map<String, Map<Long, Anchor>> byChain = new HashMap<>();
    private final Report report;

    Expected(Report report) {
        this.report = report;
    }

    void add(Anchor anchor) {
        if (anchor.chain().equals(Anchor.EXPORT)) {
            return;
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
