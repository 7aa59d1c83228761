// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every service that is an extension, with the guard of its bundle. */
final class PresentExtensions {

    private static final Logger LOG = LoggerFactory.getLogger(PresentExtensions.class);

    /** Of one bundle; each is asked when its kind is asked for, so thousands would keep everybody waiting. */
    private static final int MOST = 100;

    /** Without the brokers, which the core offers to plugins: to get one here would close a circle. */
    private static final String EXTENSION_POINTS = "(&(" + Constants.OBJECTCLASS + "=org.comptoir.spi.*)(!("
            + Constants.OBJECTCLASS + "=org.comptoir.spi.broker.*)))";

    private final BundleContext context;
    private final BiFunction<PluginStamp, ClassLoader, PluginGuard> guarding;
    private final Runnable gone;
    private final Map<Generation, PluginGuard> guards = new ConcurrentHashMap<>();
    private final Set<Long> crowded = ConcurrentHashMap.newKeySet();
    private final ServiceTracker<Object, PresentExtension> tracker;

    /** One installed content of a bundle: an update makes another. */
    private record Generation(long bundle, long lastModified) {}

    /** @param gone told when the last extension of a bundle has left */
    PresentExtensions(
            BundleContext context, BiFunction<PluginStamp, ClassLoader, PluginGuard> guarding, Runnable gone) {
        this.context = context;
        this.guarding = guarding;
        this.gone = gone;
        try {
            this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(EXTENSION_POINTS), new Tracking());
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    /** Another number after each coming and going. */
    int changes() {
        return tracker.getTrackingCount();
    }

    List<PresentExtension> all() {
        return List.copyOf(tracker.getTracked().values());
    }

    Set<PluginGuard> guards(long bundle) {
        return all().stream()
                .filter(extension -> extension.bundle() == bundle)
                .map(PresentExtension::guard)
                .collect(Collectors.toSet());
    }

    /** Looks at a bundle once, when its service comes, not at every question. */
    private final class Tracking implements ServiceTrackerCustomizer<Object, PresentExtension> {
        @Override
        public @Nullable PresentExtension addingService(ServiceReference<Object> reference) {
            Bundle bundle = reference.getBundle();
            if (bundle == null || isFull(bundle)) {
                return null;
            }
            if (!(context.getService(reference) instanceof Extension extension)) {
                context.ungetService(reference);
                return null;
            }
            long id = (Long) reference.getProperty(Constants.SERVICE_ID);
            return new PresentExtension(
                    bundle.getSymbolicName(), bundle.getVersion(), bundle.getBundleId(), id, guard(bundle), extension);
        }

        @Override
        public void modifiedService(ServiceReference<Object> reference, PresentExtension extension) {
            // Its properties say nothing here.
        }

        @Override
        public void removedService(ServiceReference<Object> reference, PresentExtension extension) {
            context.ungetService(reference);
            forgetUnused();
        }
    }

    private boolean isFull(Bundle bundle) {
        long there = all().stream()
                .filter(extension -> extension.bundle() == bundle.getBundleId())
                .count();
        if (there < MOST) {
            return false;
        }
        if (crowded.add(bundle.getBundleId())) {
            LOG.error(
                    "event=plugin-too-many-extensions plugin={} taken={} action=\"the others are left out\"",
                    bundle.getSymbolicName(),
                    MOST);
        }
        return true;
    }

    /** A guard knows the class loader of its plugin, which must go when the plugin goes. */
    private void forgetUnused() {
        Set<PluginGuard> used = all().stream().map(PresentExtension::guard).collect(Collectors.toSet());
        if (guards.values().retainAll(used)) {
            gone.run();
        }
    }

    private PluginGuard guard(Bundle bundle) {
        Generation generation = new Generation(bundle.getBundleId(), bundle.getLastModified());
        return guards.computeIfAbsent(generation, key -> {
            PluginStamp stamp = new PluginStamp(
                    bundle.getSymbolicName(), bundle.getVersion().toString(), BundleDigest.of(bundle));
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            ClassLoader loader = wiring == null ? getClass().getClassLoader() : wiring.getClassLoader();
            return guarding.apply(stamp, loader);
        });
    }
}
