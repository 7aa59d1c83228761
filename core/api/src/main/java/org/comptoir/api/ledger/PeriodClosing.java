// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants days to be closed, and who agreed.
 *
 * @param until the last day to be closed
 * @param requestedBy who asked, as printed beside changes
 * @param requestedAt when
 * @param approvedBy who agreed; empty as long as nobody did
 * @param approvedAt when the days were closed; none as long as they are not
 */
public record PeriodClosing(
        LocalDate until,
        String requestedBy,
        Instant requestedAt,
        String approvedBy,
        @Nullable Instant approvedAt) {}
