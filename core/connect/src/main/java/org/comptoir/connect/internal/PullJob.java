// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.api.connect.Connectors;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.connect.internal.ConnectorStore.Place;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Instances;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls the orders of each shop that is due, a page at a time, so that a long list of one keeps no other waiting. */
@Component(service = Job.class)
public final class PullJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PullJob.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Companies companies;
    private final Instances<CommerceConnector> connectors;
    private final Pull pull;
    private final ConnectorStore store = new ConnectorStore();

    /** What was there at the last look, and when: a connector that came since is not kept waiting. */
    private volatile Look last = new Look(List.of(), Instant.MIN);

    private record Look(List<PluginStamp> stamps, Instant at) {}

    /** @param tables of the connectors, which are there once it is */
    @Activate
    public PullJob(
            @Reference Connectors tables,
            @Reference Units units,
            @Reference Plugins plugins,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Orders orders,
            @Reference Customers customers) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.companies = companies;
        this.connectors = connectors(plugins);
        this.pull = new Pull(units, clock, orders, customers);
    }

    /** The shops that are configured. */
    static Instances<CommerceConnector> connectors(Plugins plugins) {
        return new Instances<>(
                plugins,
                CommerceConnector.class,
                "connector.name",
                CommerceConnector::name,
                CommerceConnector::company);
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean hasWork() {
        List<PluginStamp> stamps = connectors.stamps();
        if (stamps.isEmpty()) {
            return false;
        }
        Look look = last;
        return !look.stamps().equals(stamps)
                || !clock.instant().isBefore(look.at().plus(LOOK))
                || units.read(sql -> store.anyDue(sql, clock.instant()));
    }

    @Override
    public void run(Lease lease) {
        last = new Look(connectors.stamps(), clock.instant());
        Set<Place> there = new HashSet<>();
        for (Named<CommerceConnector> connector : connectors.all(call(OwnCall.NO_COMPANY))) {
            Optional<Company> company = companies.byCode(connector.company());
            if (company.isPresent()) {
                there.add(new Place(company.get().id(), connector.name()));
                pullIfDue(connector, company.get(), lease);
            } else {
                LOG.warn(
                        "event=connector-without-company connector={} plugin=\"{}\" action=\"name a company of this server in its"
                                + " settings\"",
                        connector.name().replaceAll("[^a-z0-9-]", "?"),
                        connector.plugin().stamp());
            }
        }
        putOff(there, lease);
    }

    /** Shops whose connector is out are looked for again in a minute, and whenever a connector comes. */
    private void putOff(Set<Place> there, Lease lease) {
        Instant now = clock.instant();
        for (Place place : units.read(sql -> store.due(sql, now))) {
            if (!there.contains(place)) {
                units.write(call(place.company()), Boolean.class, tx -> {
                    lease.check(tx);
                    store.putOff(tx, place.name(), now.plus(LOOK));
                    return true;
                });
            }
        }
    }

    private void pullIfDue(Named<CommerceConnector> connector, Company company, Lease lease) {
        Call call = call(company.id());
        ConnectorState state = units.read(sql -> store.state(sql, company.id(), connector.name()))
                .orElseGet(() -> created(connector.name(), call));
        if (!state.nextPullAt().isAfter(clock.instant())) {
            pull.page(connector, company, state, lease, call);
        }
    }

    private ConnectorState created(String name, Call call) {
        return units.write(call, ConnectorState.class, tx -> {
            tx.onDuplicate("connector_pk", TransientConflict::new);
            Optional<ConnectorState> there = store.state(tx, call.company(), name);
            if (there.isEmpty()) {
                store.create(tx, name, tx.now());
            }
            return there.or(() -> store.state(tx, call.company(), name)).orElseThrow();
        });
    }

    private Call call(CompanyId company) {
        return OwnCall.on(
                company,
                "connect",
                clock.instant().plus(Duration.ofMinutes(1)),
                ids.next().toString());
    }
}
