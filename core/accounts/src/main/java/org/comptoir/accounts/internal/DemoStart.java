// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.Objects;
import org.comptoir.api.company.Companies;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the demo company up on a server that was started to be shown. The service is registered by hand, because on any
 * other server it must not be there at all: what waits for it never starts.
 */
// Registered by hand, and in a demo alone; so it must be said by hand, too, that this bundle provides it.
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='org.comptoir.api.demo.DemoCompany'")
@Component(service = DemoStart.class, immediate = true)
public final class DemoStart {

    private final @Nullable ServiceRegistration<DemoCompany> registration;

    @Activate
    public DemoStart(
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Ids ids,
            @Reference Clock clock,
            BundleContext bundle) {
        Objects.requireNonNull(bundle, "bundle");
        this.registration = "true".equals(bundle.getProperty("comptoir.demo"))
                ? bundle.registerService(DemoCompany.class, new DemoAccounts(companies, customers, ids, clock), null)
                : null;
    }

    @Deactivate
    public void stop() {
        if (registration != null) {
            registration.unregister();
        }
    }
}
