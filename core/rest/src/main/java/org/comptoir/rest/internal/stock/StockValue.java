// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.time.LocalDate;
import org.comptoir.model.Money;

/**
 * What the stock was worth.
 *
 * @param asOf at the end of this day
 * @param value the sum of the moves' values until then
 */
public record StockValue(LocalDate asOf, Money value) {}
