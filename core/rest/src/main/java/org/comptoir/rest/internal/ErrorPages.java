// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.net.InetAddress;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts {@link ServerRefusals} in the place of the HTTP server's own error pages. A servlet could not: what is no request
 * reaches none, and the bundle has no setting for these pages. It lets others add a connector, though, and hands them the
 * server: this one is never opened, but it is there for as long as we are.
 */
@Component(service = ConnectorFactory.class)
public final class ErrorPages implements ConnectorFactory {

    private final ServerRefusals refusals;

    @Activate
    public ErrorPages(@Reference ProblemTexts texts, @Reference Json json) {
        this.refusals = new ServerRefusals(texts, json);
    }

    @Override
    public Connector createConnector(Server server) {
        return new Presence(server, refusals);
    }

    /** The bundle asks its connectors for host and port, so it has to be one that could have them. */
    private static final class Presence extends ServerConnector {

        private final ServerRefusals refusals;
        private Request.@Nullable Handler before;

        Presence(Server server, ServerRefusals refusals) {
            super(server, 0, 1);
            setHost(InetAddress.getLoopbackAddress().getHostAddress());
            this.refusals = refusals;
        }

        @Override
        protected void doStart() {
            before = getServer().getErrorHandler();
            getServer().setErrorHandler(refusals);
        }

        @Override
        protected void doStop() {
            getServer().setErrorHandler(before);
        }
    }
}
