// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.vat.v1;

import java.time.LocalDate;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Rate;

/**
 * A rate in force.
 *
 * @param country whose
 * @param region the part of the country it holds in, empty for the main territory
 * @param taxCategory {@code standard}, {@code intermediate}, {@code reduced}, {@code super-reduced}; open
 * @param rate the rate
 * @param since its first day
 * @param source where the figure was read
 */
public record VatRate(
        CountryCode country, String region, String taxCategory, Rate rate, LocalDate since, String source) {}
