// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Invariant.Verdict;

/** Gathers what a proof finds. Belongs to one thread. */
final class Breaches {

    private static final int MOST = 100;

    private final List<String> sentences = new ArrayList<>();
    private long checked;

    void checked() {
        checked++;
    }

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    void require(boolean holds, String sentence) {
        if (!holds) {
            add(sentence);
        }
    }

    Verdict verdict() {
        return new Verdict(checked, sentences);
    }
}
