// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Numbering, invoices, credit notes, the VAT decision, rendering, the archive and its hash chain.
 *
 * <p>No module depends on it: other domain modules, REST and the console reach it through the services of
 * the API and through events.
 */
@NullMarked
package org.comptoir.invoicing;

import org.jspecify.annotations.NullMarked;
