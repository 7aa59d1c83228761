// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

/**
 * Which settlements are asked for.
 *
 * @param cursor what the last page said; empty for all from the first
 * @param limit how many at most, 1 to 1,000
 */
public record SettlementsAfter(String cursor, int limit) {}
