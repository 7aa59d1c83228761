// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.time.LocalDate;

/**
 * That a change of the stock was taken.
 *
 * @param source the fact behind it
 * @param warehouse where
 * @param on the business date
 */
public record StockChange(String source, String warehouse, LocalDate on) {}
