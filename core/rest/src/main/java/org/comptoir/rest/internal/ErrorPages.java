// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Puts {@link ServerRefusals} in the place of the HTTP server's own error pages. A servlet could not: what is no request
 * reaches none, and the bundle has no setting for these pages. It lets others add a connector, though, and hands them the
 * server: this one is never opened, but it is there for as long as we are. In the same way it has {@link SlowLines} look at
 * the lines of the others.
 */
@Component(service = ConnectorFactory.class, configurationPid = "org.comptoir.http")
@Designate(ocd = LineSettings.class)
public final class ErrorPages implements ConnectorFactory {

    private final ServerRefusals refusals;
    private final SlowLines.Limits limits;
    private final SlowLines.Share share;

    @Activate
    public ErrorPages(
            @Reference ProblemTexts texts,
            @Reference Json json,
            @Reference SharedAddresses shared,
            LineSettings settings) {
        this(
                texts,
                json,
                new SlowLines.Limits(
                        Duration.ofSeconds(settings.headSeconds()),
                        Duration.ofSeconds(settings.graceSeconds()),
                        settings.bytesPerSecond()),
                new SlowLines.Share(settings.linesOfOneAddress(), settings.waitsForOneAddress(), shared::has));
    }

    ErrorPages(ProblemTexts texts, Json json, SlowLines.Limits limits, SlowLines.Share share) {
        this.refusals = new ServerRefusals(texts, json);
        this.limits = limits;
        this.share = share;
    }

    @Override
    public Connector createConnector(Server server) {
        return new Presence(server, refusals, new SlowLines(limits, share, System::nanoTime));
    }

    /** The bundle asks its connectors for host and port, so it has to be one that could have them. */
    private static final class Presence extends ServerConnector {

        private final ServerRefusals refusals;
        private final SlowLines slow;
        private Request.@Nullable Handler before;
        private Scheduler.@Nullable Task looking;

        Presence(Server server, ServerRefusals refusals, SlowLines slow) {
            super(server, 0, 1);
            setHost(InetAddress.getLoopbackAddress().getHostAddress());
            this.refusals = refusals;
            this.slow = slow;
        }

        @Override
        protected void doStart() {
            before = getServer().getErrorHandler();
            getServer().setErrorHandler(refusals);
            lines((line, http) -> {
                line.addEventListener(slow);
                http.addCustomizer(slow);
            });
            look();
        }

        @Override
        protected void doStop() {
            getServer().setErrorHandler(before);
            if (looking != null) {
                looking.cancel();
            }
            lines((line, http) -> {
                line.removeEventListener(slow);
                http.getCustomizers().remove(slow);
            });
        }

        private void look() {
            looking = getServer().getScheduler().schedule(this::look, 100, TimeUnit.MILLISECONDS);
            slow.look();
        }

        /** Those that are open, each with what it knows of HTTP. */
        private void lines(BiConsumer<Connector, HttpConfiguration> each) {
            for (Connector line : getServer().getConnectors()) {
                HttpConnectionFactory http = line.getConnectionFactory(HttpConnectionFactory.class);
                if (line != this && http != null) {
                    each.accept(line, http.getHttpConfiguration());
                }
            }
        }
    }
}
