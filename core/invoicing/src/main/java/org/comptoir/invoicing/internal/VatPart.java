// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import org.comptoir.model.invoice.VatBreakdown;

/**
 * The VAT of one category and rate, with what the books want to know of it besides.
 *
 * @param shown what the document says
 * @param account which revenue it is: {@code domestic}, {@code union} or {@code export}
 * @param returnBox the box of the seller's return, empty if none
 */
record VatPart(VatBreakdown shown, String account, String returnBox) {}
