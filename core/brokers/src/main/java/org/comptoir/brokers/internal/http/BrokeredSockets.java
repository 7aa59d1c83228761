// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.net.Socket;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.PluginSockets;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The connections of one bundle. */
@Component(service = PluginSockets.class, scope = ServiceScope.BUNDLE)
public final class BrokeredSockets implements PluginSockets {

    private final Asker asker;
    private final Connections connections;

    @Activate
    public BrokeredSockets(ComponentContext context, @Reference Connections connections) {
        this(Asker.of(context.getUsingBundle()), connections);
    }

    BrokeredSockets(Asker asker, Connections connections) {
        this.asker = asker;
        this.connections = connections;
    }

    @Deactivate
    void close() {
        asker.leave();
    }

    @Override
    public Outcome<Socket> plain(String host, int port, Call call) {
        asker.require();
        return connections.open(host, port, false, call, asker);
    }

    @Override
    public Outcome<Socket> encrypted(String host, int port, Call call) {
        asker.require();
        return connections.open(host, port, true, call, asker);
    }
}
