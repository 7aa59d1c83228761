// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Warehouses, append-only moves, reservations, lots, serials and valuation.
 *
 * <p>No module depends on it: other domain modules, REST and the console reach it through the services of
 * the API and through events.
 */
@NullMarked
package org.comptoir.stock;

import org.jspecify.annotations.NullMarked;
