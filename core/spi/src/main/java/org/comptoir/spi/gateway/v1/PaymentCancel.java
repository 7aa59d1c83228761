// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import org.comptoir.model.Money;

/**
 * Which payment is to be called off.
 *
 * @param externalId the service's id of the payment
 * @param amount what was asked for
 */
public record PaymentCancel(String externalId, Money amount) {}
