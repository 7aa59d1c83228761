// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.order.Orders;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Database;
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
@Component(service = Readiness.class)
public final class Readiness {

    private static final List<Class<?>> SERVED = List.of(
            SetupResource.class,
            CustomersResource.class,
            ProductsResource.class,
            StockResource.class,
            OrdersResource.class,
            InvoicesResource.class,
            LedgerResource.class);

    private final Served served;
    private final ExecutorService aside;
    private final DatabaseCheck check;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Database database;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Companies companies;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Products products;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Stock stock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Orders orders;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Invoices invoices;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Ledger ledger;

    @Activate
    public Readiness(@Reference Served served, @Reference Clock clock) {
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

    /** Why it cannot serve, one sentence each; empty when it can. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        services().forEach((name, service) -> {
            if (service == null) {
                reasons.add("The service " + name + " is not there.");
            }
        });
        for (Class<?> resource : SERVED) {
            if (!served.resources().contains(resource.getName())) {
                reasons.add("The API does not serve " + resource.getSimpleName().replace("Resource", "") + " yet.");
            }
        }
        Database asked = database;
        if (asked != null && !check.answers(asked)) {
            reasons.add("The database does not answer.");
        }
        return reasons;
    }

    private Map<String, @Nullable Object> services() {
        Map<String, @Nullable Object> services = new LinkedHashMap<>();
        services.put("Database", database);
        services.put("Companies", companies);
        services.put("Products", products);
        services.put("Stock", stock);
        services.put("Orders", orders);
        services.put("Invoices", invoices);
        services.put("Ledger", ledger);
        return services;
    }
}
