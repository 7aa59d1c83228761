// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.Map;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;

/** A shop that does not say how it is called: the guard refuses to ask it. */
final class Mute implements CommerceConnector {

    @Override
    public String name() {
        throw new ComptoirException("plugin.busy", Fault.UNAVAILABLE, Map.of("plugin", "test.Mute 1.0.0"));
    }

    @Override
    public String company() {
        return "maison-lenoir";
    }

    @Override
    public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
        throw new IllegalStateException("it was asked");
    }
}
