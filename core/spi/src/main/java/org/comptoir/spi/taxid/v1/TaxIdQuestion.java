// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.taxid.v1;

import org.comptoir.model.CountryCode;

/**
 * Which number is asked about.
 *
 * @param country whose number it is, {@code GB} also for Northern Ireland's
 * @param number with its prefix, capitals and digits without blanks
 * @param requester our own VAT number, without which authorities give no proof; empty if the company has none
 */
public record TaxIdQuestion(CountryCode country, String number, String requester) {}
