// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Stands between plugins and the services of the core: hides those, and registers beside each one that gives every plugin
 * a view of its own. Units of work wait for it, and the services for them, so that no plugin comes first.
 */
@Component(service = PluginViews.class, immediate = true)
public final class PluginViews {

    /** What the framework says of a service; a view is another service. */
    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of(Constants.OBJECTCLASS, Constants.SERVICE_ID, Constants.SERVICE_BUNDLEID, Constants.SERVICE_SCOPE);

    private final Sight sight;
    private final ServiceRegistration<?> hooks;
    private final ServiceTracker<Object, ServiceRegistration<?>> services;

    @Activate
    public PluginViews(BundleContext context, @Reference Asked asked) {
        this.sight = new Sight(context.getBundle());
        this.hooks = context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, sight, null);
        try {
            this.services = new ServiceTracker<>(
                    context,
                    FrameworkUtil.createFilter("(" + Constants.OBJECTCLASS + "=org.comptoir.api.*)"),
                    new Tracking(context, asked));
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
        services.open(true);
    }

    /** The hooks go last: without views plugins see nothing, without hooks they would see everything. */
    @Deactivate
    void close() {
        services.close();
        hooks.unregister();
    }

    /** Gets no service before a plugin wants it: most of them begin to work when they are first got. */
    private final class Tracking implements ServiceTrackerCustomizer<Object, ServiceRegistration<?>> {
        private final BundleContext context;
        private final Asked asked;

        Tracking(BundleContext context, Asked asked) {
            this.context = context;
            this.asked = asked;
        }

        /** Registered in the name of the bundle whose service it is, which knows the classes. */
        @Override
        public @Nullable ServiceRegistration<?> addingService(ServiceReference<Object> reference) {
            BundleContext provider =
                    sight.isViewed(reference) ? reference.getBundle().getBundleContext() : null;
            if (provider == null) {
                return null;
            }
            List<String> types = Arrays.stream(Sight.types(reference))
                    .filter(type -> type.startsWith("org.comptoir.api."))
                    .toList();
            return provider.registerService(
                    types.toArray(String[]::new), new Views(context, reference, types, asked), properties(reference));
        }

        @Override
        public void modifiedService(ServiceReference<Object> reference, ServiceRegistration<?> view) {
            view.setProperties(properties(reference));
        }

        @Override
        public void removedService(ServiceReference<Object> reference, ServiceRegistration<?> view) {
            try {
                view.unregister();
            } catch (IllegalStateException gone) {
                // The bundle has stopped, and its view with it.
                return;
            }
        }

        private Dictionary<String, Object> properties(ServiceReference<Object> reference) {
            Dictionary<String, Object> properties = new Hashtable<>();
            for (String key : reference.getPropertyKeys()) {
                if (!OF_THE_FRAMEWORK.contains(key)) {
                    properties.put(key, reference.getProperty(key));
                }
            }
            properties.put(Sight.VIEW, true);
            return properties;
        }
    }
}
