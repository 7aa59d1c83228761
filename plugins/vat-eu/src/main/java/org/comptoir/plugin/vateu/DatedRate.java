// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vateu;

import java.time.LocalDate;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Rate;

/**
 * A rate of one class in one country, from a first day to a last day.
 *
 * @param country whose
 * @param category its class
 * @param rate how much
 * @param from its first day
 * @param to its last day, {@link LocalDate#MAX} until further notice
 * @param source where the figure was read
 */
record DatedRate(CountryCode country, String category, Rate rate, LocalDate from, LocalDate to, String source) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
