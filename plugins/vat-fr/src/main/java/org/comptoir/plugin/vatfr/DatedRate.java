// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import org.comptoir.model.Rate;

/**
 * A rate of one class in one region, from a first day to a last day.
 *
 * @param region where
 * @param category its class
 * @param rate how much
 * @param from its first day
 * @param to its last day, {@link LocalDate#MAX} until further notice
 * @param source where the figure was read
 */
record DatedRate(Region region, String category, Rate rate, LocalDate from, LocalDate to, String source) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
