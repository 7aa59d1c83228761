// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.ServerReadiness;
import org.comptoir.rest.internal.access.SetupResource;
import org.comptoir.rest.internal.catalogue.ProductsResource;
import org.comptoir.rest.internal.invoice.InvoicesResource;
import org.comptoir.rest.internal.ledger.LedgerResource;
import org.comptoir.rest.internal.order.OrdersResource;
import org.comptoir.rest.internal.party.CustomersResource;
import org.comptoir.rest.internal.stock.StockResource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What keeps the whole server from serving, if anything does. There whatever else is missing, so that it can tell. */
@Component(service = {Readiness.class, ServerReadiness.class})
public final class Readiness implements ServerReadiness {

    private static final List<Class<?>> SERVED = List.of(
            SetupResource.class,
            CustomersResource.class,
            ProductsResource.class,
            StockResource.class,
            OrdersResource.class,
            InvoicesResource.class,
            LedgerResource.class);

    private final Supplier<List<String>> parts;
    private final Served served;
    private final ExecutorService aside;
    private final DatabaseCheck check;

    /** Comes late, and goes while it is replaced by another. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Database database;

    /** Comes with the life of plugins; its warning keeps nobody from being served. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable PluginCheckup plugins;

    @Activate
    public Readiness(@Reference StartedParts parts, @Reference Served served, @Reference Clock clock) {
        this(parts::missing, served, clock);
    }

    Readiness(Supplier<List<String>> parts, Served served, Clock clock) {
        this.parts = parts;
        this.served = served;
        this.aside = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "comptoir-health");
            thread.setDaemon(true);
            return thread;
        });
        this.check = new DatabaseCheck(aside, clock);
    }

    @Deactivate
    void close() {
        aside.shutdownNow();
    }

    @Override
    public List<String> warnings() {
        PluginCheckup asked = plugins;
        List<String> warnings = new ArrayList<>();
        if (asked != null && asked.development()) {
            warnings.add("development mode is on: plugins that nobody vouches for are let in");
        }
        if (asked != null && asked.bare()) {
            warnings.add("started without plugins: none that is installed serves");
        }
        return warnings;
    }

    @Override
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>(parts.get());
        for (Class<?> resource : SERVED) {
            if (!served.resources().contains(resource.getName())) {
                reasons.add("the API does not serve " + resource.getSimpleName() + " yet");
            }
        }
        Database asked = database;
        if (asked == null) {
            reasons.add("there is no database");
        } else if (!check.answers(asked)) {
            reasons.add("the database does not answer");
        }
        return reasons;
    }
}
