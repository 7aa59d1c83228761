// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.model.Money;

/**
 * What is to be taken.
 *
 * @param payment our id of the payment
 * @param amount how much, above zero
 * @param reference the document that is paid, for the payer's statement
 * @param payer who pays, as the document calls them
 * @param language of what the payer reads
 * @param returnTo where the payer's browser goes afterwards; what it brings along proves nothing
 */
public record PaymentStart(
        String payment, Money amount, String reference, String payer, Locale language, Optional<URI> returnTo) {}
