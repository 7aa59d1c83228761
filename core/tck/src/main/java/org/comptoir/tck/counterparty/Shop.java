// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.counterparty;

import org.comptoir.model.Currency;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.commerce.v1.CommerceConnector;

/** A shop that a connector talks to. */
public interface Shop extends OtherSide<CommerceConnector> {

    /** From now on the shop holds so many orders, of several lines each, all in this currency and never changed. */
    void holds(int orders, Currency currency);

    /** How many shipments the shop was told of; asked of connectors with the capability {@code publish-fulfilment} alone. */
    default long shipments() {
        throw new AssertionError("say how many shipments the shop holds");
    }

    /** A webhook as the shop would send it about an order; asked of connectors with the capability {@code webhooks} alone. */
    default Webhook webhookAbout(String order) {
        throw new AssertionError("show a webhook of the shop");
    }
}
