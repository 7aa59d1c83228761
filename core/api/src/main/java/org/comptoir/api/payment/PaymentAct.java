// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.time.Instant;
import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked of a payment service. Its states: {@code intended} (written down, answer to come), {@code pending},
 * {@code unknown}, {@code done}, {@code failed}, {@code contested}.
 *
 * @param key the idempotency key that it is asked under
 * @param act {@code start}, {@code capture}, {@code cancel} or {@code refund}
 * @param state what came of it
 * @param amount how much
 * @param problem the code of what went wrong, empty if nothing
 * @param message what went wrong in words, empty if nothing
 * @param tries how often it was asked about
 * @param askAt when it is asked about next, null when it is settled
 * @param at when it was intended
 */
public record PaymentAct(
        String key,
        String act,
        String state,
        Money amount,
        String problem,
        String message,
        int tries,
        @Nullable Instant askAt,
        Instant at) {}
