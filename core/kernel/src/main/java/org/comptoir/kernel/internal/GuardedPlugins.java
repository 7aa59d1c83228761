// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The extensions among the services, each bundle's behind one guard. */
@Component(service = Plugins.class)
public final class GuardedPlugins implements Plugins {

    private final BundleContext context;
    private final Units units;
    private final Clock clock;
    private final PluginThreads threads = new PluginThreads();
    private final Map<Class<?>, Present> present = new ConcurrentHashMap<>();
    private final Map<Generation, PluginGuard> guards = new ConcurrentHashMap<>();

    /** One installed content of a bundle: an update makes another. */
    private record Generation(long bundle, long lastModified) {}

    /** An extension that is there; by the name of its bundle, then by age, they come in the same order at every call. */
    private record Tracked(String bundle, long service, PluginGuard guard, Object extension) {}

    @Activate
    public GuardedPlugins(BundleContext context, @Reference Units units, @Reference Clock clock) {
        this.context = context;
        this.units = units;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        present.values().forEach(Present::close);
        threads.close();
    }

    @Override
    public <S extends Extension> List<Plugin<S>> all(Class<S> type) {
        return present(type).now().stream()
                .<Plugin<S>>map(tracked -> new Guarded<>(tracked.guard(), type.cast(tracked.extension())))
                .toList();
    }

    @Override
    public <R> R together(Supplier<R> work) {
        if (units.writing()) {
            return work.get();
        }
        try {
            return threads.visit(visit -> work.get());
        } catch (RejectedExecutionException full) {
            // Each question finds out by itself, and names the plugin that was to be asked.
            return work.get();
        }
    }

    private Present present(Class<?> type) {
        return present.computeIfAbsent(type, Present::new);
    }

    /** The services of one type. They are sorted when one comes or goes, not at every question. */
    private final class Present {
        private final ServiceTracker<Object, Tracked> tracker;
        private final Class<?> type;
        private volatile Sorted sorted = new Sorted(-1, List.of());

        private record Sorted(int change, List<Tracked> tracked) {}

        Present(Class<?> type) {
            this.type = type;
            this.tracker = new ServiceTracker<>(context, type.getName(), new Tracking());
            tracker.open();
        }

        List<Tracked> now() {
            int change = tracker.getTrackingCount();
            Sorted known = sorted;
            if (known.change() != change) {
                known = new Sorted(change, sort());
                sorted = known;
            }
            return known.tracked();
        }

        private List<Tracked> sort() {
            return tracker.getTracked().values().stream()
                    .filter(tracked -> type.isInstance(tracked.extension()))
                    .sorted(Comparator.comparing(Tracked::bundle).thenComparing(Tracked::service))
                    .toList();
        }

        boolean uses(PluginGuard guard) {
            return tracker.getTracked().values().stream().anyMatch(tracked -> tracked.guard() == guard);
        }

        void close() {
            tracker.close();
        }
    }

    /** Looks at a bundle once, when its service comes, not at every question. */
    private final class Tracking implements ServiceTrackerCustomizer<Object, Tracked> {
        @Override
        public @Nullable Tracked addingService(ServiceReference<Object> reference) {
            Bundle bundle = reference.getBundle();
            Object extension = context.getService(reference);
            if (bundle == null || extension == null) {
                return null;
            }
            long service = (Long) reference.getProperty(Constants.SERVICE_ID);
            return new Tracked(bundle.getSymbolicName(), service, guard(bundle), extension);
        }

        @Override
        public void modifiedService(ServiceReference<Object> reference, Tracked tracked) {
            // Its properties say nothing here.
        }

        @Override
        public void removedService(ServiceReference<Object> reference, Tracked tracked) {
            context.ungetService(reference);
            forgetUnused();
        }
    }

    /** A guard knows the class loader of its plugin, which must go when the plugin goes. */
    private void forgetUnused() {
        guards.values().removeIf(guard -> present.values().stream().noneMatch(type -> type.uses(guard)));
    }

    private PluginGuard guard(Bundle bundle) {
        Generation generation = new Generation(bundle.getBundleId(), bundle.getLastModified());
        guards.keySet().removeIf(other -> other.bundle() == generation.bundle() && !other.equals(generation));
        return guards.computeIfAbsent(generation, key -> {
            PluginStamp stamp = new PluginStamp(
                    bundle.getSymbolicName(), bundle.getVersion().toString(), BundleDigest.of(bundle));
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            ClassLoader loader = wiring == null ? getClass().getClassLoader() : wiring.getClassLoader();
            return new PluginGuard(stamp, loader, threads, clock);
        });
    }

    private final class Guarded<S extends Extension> implements Plugin<S> {
        private final PluginGuard guard;
        private final S extension;

        Guarded(PluginGuard guard, S extension) {
            this.guard = guard;
            this.extension = extension;
        }

        @Override
        public PluginStamp stamp() {
            return guard.stamp();
        }

        @Override
        public <R> R ask(Call call, String operation, Duration limit, Function<S, R> question) {
            if (units.writing()) {
                throw new IllegalStateException("a plugin was asked inside a write: " + operation);
            }
            Duration left = Duration.between(clock.instant(), call.deadline());
            return guard.ask(operation, limit, left, () -> question.apply(extension));
        }
    }
}
