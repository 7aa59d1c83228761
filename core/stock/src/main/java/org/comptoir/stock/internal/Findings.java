// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Invariant.Verdict;

/** What a proof has found so far; beyond a hundred, more of the same tells nobody anything. */
final class Findings {

    private static final int ENOUGH = 100;

    private final List<String> breaches = new ArrayList<>();
    private long checked;

    void checked(long more) {
        checked += more;
    }

    void breach(String sentence) {
        if (breaches.size() < ENOUGH) {
            breaches.add(sentence);
        }
    }

    Verdict verdict() {
        return new Verdict(checked, breaches);
    }
}
