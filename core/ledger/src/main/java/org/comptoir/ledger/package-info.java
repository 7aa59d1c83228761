// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The chart of accounts, journals, entries, periods, closing and balances.
 *
 * <p>No module depends on it: other domain modules, REST and the console reach it through the services of
 * the API and through events.
 */
@NullMarked
package org.comptoir.ledger;

import org.jspecify.annotations.NullMarked;
