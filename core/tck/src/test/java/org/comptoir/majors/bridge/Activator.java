// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.majors.bridge;

import org.comptoir.majors.shelf.v1.Shelf;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Offers each service of the first major as one of the second, as long as it is there. */
public final class Activator implements BundleActivator, ServiceTrackerCustomizer<Shelf, ServiceRegistration<?>> {

    private BundleContext context;
    private ServiceTracker<Shelf, ServiceRegistration<?>> tracker;

    @Override
    public void start(BundleContext started) {
        context = started;
        tracker = new ServiceTracker<>(started, Shelf.class, this);
        tracker.open();
    }

    @Override
    public void stop(BundleContext stopped) {
        tracker.close();
    }

    @Override
    public ServiceRegistration<?> addingService(ServiceReference<Shelf> reference) {
        Shelf old = context.getService(reference);
        String name = reference.getBundle().getSymbolicName();
        org.comptoir.majors.shelf.v2.Shelf bridged =
                () -> new org.comptoir.majors.shelf.v2.Shelf.Size(name, old.boards());
        return context.registerService(org.comptoir.majors.shelf.v2.Shelf.class, bridged, null);
    }

    @Override
    public void modifiedService(ServiceReference<Shelf> reference, ServiceRegistration<?> bridged) {
        // Nothing of the properties is bridged.
    }

    @Override
    public void removedService(ServiceReference<Shelf> reference, ServiceRegistration<?> bridged) {
        bridged.unregister();
        context.ungetService(reference);
    }
}
