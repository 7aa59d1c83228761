// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.approval;

import java.time.Instant;
import java.util.Map;
import org.comptoir.model.id.ApprovalId;
import org.jspecify.annotations.Nullable;

/**
 * What one asked for, and what another said to it.
 *
 * @param id its id
 * @param kind which act it is, such as {@code payment.refund}
 * @param subject what it is done to
 * @param facts what was asked for
 * @param state {@code open}, {@code agreed}, {@code refused}, {@code used} once it was done, {@code lapsed} when nobody
 *     answered, or did it, in time
 * @param askedBy who asked
 * @param askedAt when
 * @param answeredBy who agreed or refused; empty before
 * @param answeredAt when; absent before
 * @param endsAt when it lapses unless it was done
 * @param reason why it was refused, as far as that was said; empty otherwise
 */
public record Approval(
        ApprovalId id,
        String kind,
        String subject,
        Map<String, String> facts,
        String state,
        String askedBy,
        Instant askedAt,
        String answeredBy,
        @Nullable Instant answeredAt,
        Instant endsAt,
        String reason) {
    public Approval {
        facts = Map.copyOf(facts);
    }
}
