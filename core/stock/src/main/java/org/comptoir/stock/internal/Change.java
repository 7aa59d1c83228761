// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.time.LocalDate;

/**
 * One change of the stock: the moves of one fact, booked by one entry.
 *
 * @param kind what sort of change
 * @param source the fact behind it
 * @param piece the number of the document behind it
 * @param warehouse where
 * @param on the business date
 * @param reason why, for adjustments; empty if there is no more to say
 */
record Change(Kind kind, String source, String piece, String warehouse, LocalDate on, String reason) {}
