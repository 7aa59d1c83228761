// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import org.comptoir.model.Money;

/**
 * What is to be given back.
 *
 * @param externalId the service's id of the payment
 * @param amount how much, above zero, no more than is left
 * @param reason why, for the payer's statement; may be empty
 */
public record PaymentRefund(String externalId, Money amount, String reason) {}
