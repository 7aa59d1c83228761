// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

/**
 * Which orders are asked for.
 *
 * @param cursor what the last page said, as it said it; empty for all orders from the first
 * @param limit how many at most, 1 to 1,000
 */
public record OrdersAfter(String cursor, int limit) {}
