// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Quotes, orders, allocation, shipments, returns and the pricing pipeline.
 *
 * <p>No module depends on it: other domain modules, REST and the console reach it through the services of
 * the API and through events.
 */
@NullMarked
package org.comptoir.orders;

import org.jspecify.annotations.NullMarked;
