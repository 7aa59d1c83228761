// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

/**
 * A note (BG-1).
 *
 * @param subject BT-21, an UNTDID 4451 code; French law asks for {@code PMD}, {@code PMT} and {@code AAB}, each once
 * @param text BT-22
 */
public record InvoiceNote(String subject, String text) {}
