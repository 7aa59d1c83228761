// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.List;
import org.comptoir.model.Call;

/**
 * A promise about the books that can be recomputed from the journals. Each module registers its own as services; the
 * {@code verify} command runs all of them, for every company.
 */
public interface Invariant {

    /** Its id, {@code I1} to {@code I9}, and a suffix where a module holds a part of one, such as {@code I2-orders}. */
    String id();

    /** What it promises, in one sentence. */
    String promise();

    /** Recomputes it for the call's company; reads only. */
    Verdict verify(Sql sql, Call call);

    /**
     * What came out.
     *
     * @param checked how many facts were looked at
     * @param breaches what is wrong, one sentence each, at most 100; empty when the promise holds
     */
    record Verdict(long checked, List<String> breaches) {
        public Verdict {
            breaches = List.copyOf(breaches);
        }

        public boolean holds() {
            return breaches.isEmpty();
        }
    }
}
