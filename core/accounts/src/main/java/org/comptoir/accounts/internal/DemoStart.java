// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoBooks;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the demo company up on a server that was started to be shown, or on which somebody loaded it. The service that what
 * fills it waits for is registered by hand, because without a demo company it must not be there at all.
 */
// Registered by hand, and in a demo alone; so it must be said by hand, too, that this bundle provides it.
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='org.comptoir.api.demo.DemoCompany'")
@Component(service = DemoBooks.class, immediate = true)
public final class DemoStart implements DemoBooks {

    private static final long PATIENCE_SECONDS = 60;

    private final BundleContext bundle;
    private final DefaultDemoBooks books;
    private @Nullable ServiceRegistration<DemoCompany> registration;

    @Activate
    public DemoStart(
            @Reference AccountsSchema schema,
            @Reference Units units,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Ids ids,
            @Reference Clock clock,
            BundleContext bundle) {
        Objects.requireNonNull(schema, "schema");
        this.bundle = Objects.requireNonNull(bundle, "bundle");
        this.books = new DefaultDemoBooks(units, clock, ids, companies, customers, this::show);
        boolean wanted = "true".equals(bundle.getProperty("comptoir.demo"));
        Optional<CompanyId> open = books.open();
        if (open.isEmpty() && wanted) {
            begin(companies, customers, ids, clock);
        } else {
            books.resume();
        }
    }

    /** A company of the demo's name that was founded before such companies said what they are is shown, and stays one of trade. */
    private void begin(Companies companies, Customers customers, Ids ids, Clock clock) {
        Optional<Company> former =
                companies.byCode(MaisonLenoir.code(1)).filter(company -> !books.wasFounded(company.id()));
        if (former.isPresent()) {
            show(new DemoAccounts(former.get(), customers, ids, clock));
            return;
        }
        Call call = new Call(
                new CompanyId(ids.next()),
                Actor.system("demo"),
                Idempotency.NONE,
                clock.instant().plusSeconds(PATIENCE_SECONDS),
                Locale.FRANCE,
                "demo");
        try {
            books.found(call);
        } catch (ComptoirException refused) {
            // Another node that starts at the same moment may have been quicker.
            if (books.open().isEmpty()) {
                throw refused;
            }
            books.resume();
        }
    }

    private synchronized void show(@Nullable DemoCompany company) {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        if (company != null) {
            registration = bundle.registerService(DemoCompany.class, company, null);
        }
    }

    @Override
    public Optional<CompanyId> open() {
        return books.open();
    }

    @Override
    public Company found(Call call) {
        return books.found(call);
    }

    @Override
    public void close(Call call) {
        books.close(call);
    }

    @Deactivate
    public void stop() {
        show(null);
    }
}
