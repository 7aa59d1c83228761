// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

import java.time.LocalDate;

/**
 * The invoice that a credit note corrects (BG-3).
 *
 * @param number BT-25
 * @param issuedOn BT-26
 */
public record PrecedingInvoice(String number, LocalDate issuedOn) {}
