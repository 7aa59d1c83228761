// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Invariant.Verdict;

/**
 * What the proof of an {@link Invariant} has found so far; beyond a hundred breaches, more of the same tells nobody
 * anything. Belongs to one thread.
 */
public final class Findings {

    private static final int ENOUGH = 100;

    private final List<String> breaches = new ArrayList<>();
    private long checked;

    /** Counts facts that were looked at. */
    public void checked(long more) {
        checked += more;
    }

    /** Keeps one sentence on what is wrong, unless there are {@link #enough} of them. */
    public void breach(String sentence) {
        if (!enough()) {
            breaches.add(sentence);
        }
    }

    /** Keeps the sentence where something does not hold. */
    public void require(boolean holds, String sentence) {
        if (!holds) {
            breach(sentence);
        }
    }

    /** Whether further breaches would be passed over: a costly search may end here. */
    public boolean enough() {
        return breaches.size() >= ENOUGH;
    }

    /** What came out. */
    public Verdict verdict() {
        return new Verdict(checked, breaches);
    }
}
