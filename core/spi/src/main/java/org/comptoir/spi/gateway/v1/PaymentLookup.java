// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import org.comptoir.model.Money;

/**
 * Which act is asked about.
 *
 * @param act {@code start}, {@code capture}, {@code cancel} or {@code refund}; open
 * @param key the idempotency key that it was asked under
 * @param externalId the service's id of it, of the payment where the service has told none yet; empty if neither is known
 * @param amount what was asked for
 */
public record PaymentLookup(String act, String key, String externalId, Money amount) {}
