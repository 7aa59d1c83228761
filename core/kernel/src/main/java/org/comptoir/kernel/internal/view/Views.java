// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.BundlePassport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Makes a view of one service of the core for each plugin that asks for it; the framework keeps one a bundle. */
final class Views implements ServiceFactory<Object> {

    private final BundleContext core;
    private final ServiceReference<?> reference;
    private final List<String> types;
    private final Asked asked;

    /** @param types the names of the interfaces that the service is offered as */
    Views(BundleContext core, ServiceReference<?> reference, List<String> types, Asked asked) {
        this.core = core;
        this.reference = reference;
        this.types = List.copyOf(types);
        this.asked = asked;
    }

    /** @return null where the bundle has no passport, or the service has gone; the framework then says that it has none */
    @Override
    public @Nullable Object getService(Bundle plugin, ServiceRegistration<Object> registration) {
        BundlePassport passport = BundlePassport.of(plugin).orElse(null);
        Object service = passport == null ? null : core.getService(reference);
        if (passport == null || service == null) {
            return null;
        }
        return View.of(service, loaded(), passport, asked);
    }

    private List<Class<?>> loaded() {
        try {
            List<Class<?>> loaded = new ArrayList<>();
            for (String type : types) {
                loaded.add(reference.getBundle().loadClass(type));
            }
            return loaded;
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void ungetService(Bundle plugin, ServiceRegistration<Object> registration, Object view) {
        View.leave(view);
        core.ungetService(reference);
    }
}
