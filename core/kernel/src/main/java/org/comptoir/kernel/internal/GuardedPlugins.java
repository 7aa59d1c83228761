// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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

    private static final int MOST_THREADS = 128;

    private final BundleContext context;
    private final Units units;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<Class<?>, ServiceTracker<Object, Tracked>> trackers = new ConcurrentHashMap<>();
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
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "comptoir-plugin-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    void close() {
        trackers.values().forEach(ServiceTracker::close);
        threads.shutdownNow();
    }

    @Override
    public <S extends Extension> List<Plugin<S>> all(Class<S> type) {
        return tracker(type).getTracked().values().stream()
                .filter(tracked -> type.isInstance(tracked.extension()))
                .sorted(Comparator.comparing(Tracked::bundle).thenComparing(Tracked::service))
                .<Plugin<S>>map(tracked -> new Guarded<>(tracked.guard(), type.cast(tracked.extension())))
                .toList();
    }

    private ServiceTracker<Object, Tracked> tracker(Class<?> type) {
        return trackers.computeIfAbsent(type, key -> {
            ServiceTracker<Object, Tracked> tracker = new ServiceTracker<>(context, key.getName(), new Tracking());
            tracker.open();
            return tracker;
        });
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
        }
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
