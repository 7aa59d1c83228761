// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.hook;

import java.time.Instant;
import org.comptoir.model.id.DeliveryId;

/**
 * A call that came in, as lists show it.
 *
 * @param id its identifier
 * @param hook the name that was called
 * @param plugin which code was asked last
 * @param receivedAt when it came in
 * @param bytes how large it was
 * @param outcome of the last try, one of {@link DeliverySelection#OUTCOMES}
 * @param code why, empty where it was taken
 * @param reason the same in words
 * @param tries how often it was tried
 * @param pointsAt what it points at over there, empty where nobody knows
 */
public record DeliverySummary(
        DeliveryId id,
        String hook,
        String plugin,
        Instant receivedAt,
        int bytes,
        String outcome,
        String code,
        String reason,
        int tries,
        String pointsAt) {}
