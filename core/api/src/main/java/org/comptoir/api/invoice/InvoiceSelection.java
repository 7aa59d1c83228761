// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.time.LocalDate;

/**
 * Which documents leave, and how they are written.
 *
 * @param format a format's name, such as {@code factur-x}
 * @param type {@code 380}, {@code 381} or empty for both
 * @param from first day of issue
 * @param to last day of issue
 * @param most how many at most, the newest
 */
public record InvoiceSelection(String format, String type, LocalDate from, LocalDate to, int most) {}
