// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.net.URI;
import org.comptoir.model.Money;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * A payment to begin; of an invoice or an order, exactly one of them.
 *
 * @param id its id, made by the caller
 * @param gateway which of the gateways
 * @param invoice what is paid, null for an order
 * @param order what is paid, null for an invoice
 * @param amount how much, null for all that is left to pay
 * @param returnTo where the payer's browser goes afterwards, null if nowhere
 */
public record PaymentRequest(
        PaymentId id,
        String gateway,
        @Nullable InvoiceId invoice,
        @Nullable OrderId order,
        @Nullable Money amount,
        @Nullable URI returnTo) {}
