// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.proof;

import java.util.List;

/**
 * What came out when the promises about a company's books were recomputed.
 *
 * @param holds whether all of them hold
 * @param invariants each of them
 */
public record Proof(boolean holds, List<Checked> invariants) {

    /**
     * A promise.
     *
     * @param id such as {@code I1}
     * @param promise in one sentence
     * @param holds whether it does
     * @param checked how many facts were looked at
     * @param breaches what is wrong, one sentence each, at most 100
     */
    public record Checked(String id, String promise, boolean holds, long checked, List<String> breaches) {}
}
