// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.util.ArrayList;
import java.util.List;

/** What was found; beyond a hundred breaches more of the same tells nobody anything. */
final class Report {

    private static final int ENOUGH = 100;

    private final List<String> breaches = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    void breach(String sentence) {
        if (breaches.size() < ENOUGH) {
            breaches.add(sentence);
        }
    }

    void require(boolean holds, String sentence) {
        if (!holds) {
            breach(sentence);
        }
    }

    /** Something worth knowing that is not wrong. */
    void fact(String sentence) {
        facts.add(sentence);
    }

    boolean whole() {
        return breaches.isEmpty();
    }

    List<String> breaches() {
        return List.copyOf(breaches);
    }

    List<String> facts() {
        return List.copyOf(facts);
    }
}
