// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.counterparty;

import org.comptoir.spi.Webhook;
import org.comptoir.spi.gateway.v1.PaymentGateway;

/** A service through which a gateway takes money. */
public interface PaymentService extends OtherSide<PaymentGateway> {

    /** How many payments the service was asked to take, refused ones left out. */
    long payments();

    /** The payer pays: from now on the service has the money of this payment. */
    void payerPays(String externalId);

    /** How many refunds the service made; asked of gateways with the capability {@code refund} alone. */
    default long refunds() {
        throw new AssertionError("say how many refunds the service made");
    }

    /** A webhook as the service would send it; asked of gateways with the capability {@code webhooks} alone. */
    default Webhook webhookAbout(String externalId) {
        throw new AssertionError("show a webhook of the service");
    }

    /** From now on the service has paid out so many settlements; asked with the capability {@code settlements} alone. */
    default void hasPaidOut(int settlements) {
        throw new AssertionError("make the service pay out");
    }
}
