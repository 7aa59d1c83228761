// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down of an answer.
 *
 * @param state of the act: {@code pending, unknown, done, failed, contested}
 * @param payment the payment's state from now on, empty to leave it
 * @param externalId the service's id, empty if it told none
 * @param continueAt where the payer goes on, empty if nowhere
 * @param problem the code of what went wrong, empty if nothing
 * @param message it in words
 * @param askAt when to ask again, null when it is settled
 */
record Finding(
        String state,
        String payment,
        String externalId,
        String continueAt,
        String problem,
        String message,
        @Nullable Instant askAt) {

    static final String PENDING = "pending";
    static final String UNKNOWN = "unknown";
    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String CONTESTED = "contested";

    boolean is(String other) {
        return state.equals(other);
    }
}
