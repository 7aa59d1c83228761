// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.comptoir.kernel.BundlePassport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Who sees which services. A plugin sees its own, the clock, the brokers, and a view of each service of the API. The
 * core sees what it always saw, without the views; and of what a plugin registers nothing that would take the place of a
 * part of the core, such as a clock. Whatever else is in the framework sees nothing of plugins: what listens there for
 * services of anybody, such as the HTTP whiteboard or the console, would let a plugin answer in the place of the server.
 */
final class Sight implements FindHook, EventListenerHook {

    /** The property of views; it counts where no plugin set it. */
    static final String VIEW = "org.comptoir.view";

    private static final String OURS = "org.comptoir.";
    private static final String API = "org.comptoir.api.";
    private static final String SPI = "org.comptoir.spi.";
    private static final String BROKERS = "org.comptoir.spi.broker.";
    private static final String HANDLER = "org.comptoir.api.event.EventHandler";

    /** Where the project's own plugins have their classes. */
    private static final String OWN = "org.comptoir.plugin.";

    private static final List<String> OF_THE_CORE = List.of("org.comptoir.", "java.", "javax.");

    /** The second is what components of later versions of the specification wait for. */
    private static final List<String> LENT = List.of(Clock.class.getName(), "org.osgi.service.condition.Condition");

    /** Forgets bundles that are gone; versions of plugins come and go for as long as the server runs. */
    private final Map<Bundle, Known> bundles = Collections.synchronizedMap(new WeakHashMap<>());

    /** What the locations of the core's bundles begin with. */
    private final String home;

    private enum Kind {
        CORE,
        PLUGIN,
        PLATFORM
    }

    /** What was found in one installed content of a bundle; an update makes another. */
    private record Known(long lastModified, Kind kind) {}

    /**
     * The core is what was installed from where this bundle came from, such as {@code mvn:org.comptoir/}: a bundle gives
     * itself its name, but not its location. What came from there under the name of another project, such as the HTTP
     * server, is that project's, and listens for services of anybody as it always did.
     *
     * @param core one of its bundles
     */
    Sight(Bundle core) {
        String location = core.getLocation();
        this.home = location.substring(0, location.indexOf('/') + 1);
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean all,
            Collection<ServiceReference<?>> references) {
        Bundle seer = context.getBundle();
        references.removeIf(reference -> !sees(seer, reference));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> reference = event.getServiceReference();
        listeners.keySet().removeIf(context -> !sees(context, reference));
    }

    /** A bundle that has stopped in this moment hears nothing more anyway. */
    private boolean sees(BundleContext context, ServiceReference<?> reference) {
        try {
            return sees(context.getBundle(), reference);
        } catch (IllegalStateException stopped) {
            return false;
        }
    }

    private boolean sees(Bundle seer, ServiceReference<?> reference) {
        Bundle provider = reference.getBundle();
        if (provider == null || provider.equals(seer)) {
            return isPlugin(seer) || reference.getProperty(VIEW) == null;
        }
        if (isPlugin(provider)) {
            return kind(seer) == Kind.CORE && !isImposter(reference);
        }
        boolean view = reference.getProperty(VIEW) != null;
        return isPlugin(seer) ? view || isLent(reference) : !view;
    }

    /** Whether a plugin's service would be taken for one of the core's or of Java's. */
    private static boolean isImposter(ServiceReference<?> reference) {
        return Arrays.stream(types(reference))
                .anyMatch(type -> !isExtension(type) && OF_THE_CORE.stream().anyMatch(type::startsWith));
    }

    private static boolean isExtension(String type) {
        return type.startsWith(SPI) && !type.startsWith(BROKERS) || type.equals(HANDLER) || type.startsWith(OWN);
    }

    private static boolean isLent(ServiceReference<?> reference) {
        return Arrays.stream(types(reference)).allMatch(type -> LENT.contains(type) || type.startsWith(BROKERS));
    }

    static String[] types(ServiceReference<?> reference) {
        return (String[]) reference.getProperty(Constants.OBJECTCLASS);
    }

    /** Whether a service is one that plugins get a view of. */
    boolean isViewed(ServiceReference<?> reference) {
        Bundle provider = reference.getBundle();
        return provider != null
                && !isPlugin(provider)
                && reference.getProperty(VIEW) == null
                && Arrays.stream(types(reference)).anyMatch(type -> type.startsWith(API));
    }

    private boolean isPlugin(Bundle bundle) {
        return kind(bundle) == Kind.PLUGIN;
    }

    /** Asked for each listener at each event, so it is remembered. */
    private Kind kind(Bundle bundle) {
        long lastModified = bundle.getLastModified();
        Known known = bundles.get(bundle);
        if (known == null || known.lastModified() != lastModified) {
            known = new Known(lastModified, found(bundle));
            bundles.put(bundle, known);
        }
        return known.kind();
    }

    private Kind found(Bundle bundle) {
        if (BundlePassport.of(bundle).isPresent()) {
            return Kind.PLUGIN;
        }
        boolean atHome = !home.isEmpty() && bundle.getLocation().startsWith(home);
        String name = bundle.getSymbolicName();
        return atHome && name != null && name.startsWith(OURS) ? Kind.CORE : Kind.PLATFORM;
    }
}
