// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Invoices: built before the transaction, numbered, frozen and booked within it, rendered after it. What is built lies in
 * {@link org.comptoir.invoicing.internal.InvoiceDraft}; the number exists only inside the transaction.
 */
@NullMarked
package org.comptoir.invoicing.internal;

import org.jspecify.annotations.NullMarked;
