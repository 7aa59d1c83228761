// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import org.comptoir.model.Money;

/**
 * Which held money is to be taken.
 *
 * @param externalId the service's id of the payment
 * @param amount how much, as it was held
 */
public record PaymentCapture(String externalId, Money amount) {}
