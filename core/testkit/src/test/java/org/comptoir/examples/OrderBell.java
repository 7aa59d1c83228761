// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.util.Set;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that an order was confirmed. */
@Component(service = EventHandler.class)
public final class OrderBell implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrderBell.class);

    @Override
    public String name() {
        return "order-bell";
    }

    @Override
    public Set<String> types() {
        return Set.of("OrderConfirmed");
    }

    @Override
    public void handle(Event event) {
        LOG.info("event=bell order={} fact={}", event.aggregate(), event.id());
    }
}
