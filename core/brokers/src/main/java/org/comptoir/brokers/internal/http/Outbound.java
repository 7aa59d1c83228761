// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.BrokerSettings;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Sends the requests of all plugins, each within its own passport. Settings change while it works. */
@Component(service = Outbound.class, configurationPid = "org.comptoir.brokers")
@Designate(ocd = BrokerSettings.class)
public final class Outbound {

    private final Units units;
    private final Clock clock;
    private final CheckedNames names;
    private final Wire wire;
    private volatile HttpRules rules;

    @Activate
    public Outbound(@Reference Units units, @Reference Clock clock, BrokerSettings settings)
            throws NoSuchAlgorithmException {
        this(units, clock, InetAddress::getAllByName, SSLContext.getDefault(), HttpRules.of(settings));
    }

    Outbound(Units units, Clock clock, Names names, SSLContext certificates, HttpRules rules) {
        this.units = units;
        this.clock = clock;
        this.names = new CheckedNames(names);
        this.wire = new Wire(certificates);
        this.rules = rules;
    }

    @Modified
    void modified(BrokerSettings settings) {
        rules = HttpRules.of(settings);
    }

    @Deactivate
    void close() throws IOException {
        names.close();
        wire.close();
    }

    /** As {@link org.comptoir.spi.broker.v1.PluginHttp#send}. */
    Outcome<HttpResponse> send(HttpRequest request, Call call, Asker asker) {
        HttpRules now = rules;
        Duration waits = Duration.between(clock.instant(), call.deadline());
        return new Trip(names, wire, now, asker, request, shortest(waits, now.total(), request.within()))
                .go(units.writing());
    }

    private static Duration shortest(Duration... limits) {
        return Stream.of(limits).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
