// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

/**
 * How many rows a selection has. Counting ends somewhere, since nobody reads so many and the database would go through all of
 * them.
 *
 * @param number of rows
 * @param more whether there are more than that
 */
public record Counted(long number, boolean more) {}
