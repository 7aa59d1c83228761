// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.view.Asked;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The extensions among the services, each bundle's behind one guard; of several versions of a plugin, one. */
@Component(service = {Plugins.class, PluginVersions.class})
public final class GuardedPlugins implements Plugins, PluginVersions {

    private static final Choice NOTHING = new Choice(-1, Map.of(), List.of());

    private final BundleContext context;
    private final Units units;
    private final Clock clock;
    private final Asked asked;
    private final PluginThreads threads = new PluginThreads();
    private final PresentExtensions extensions;
    private volatile Map<String, Long> chosen = Map.of();
    private volatile Choice choice = NOTHING;

    @Activate
    public GuardedPlugins(
            BundleContext context, @Reference Units units, @Reference Clock clock, @Reference Asked asked) {
        this.context = context;
        this.units = units;
        this.clock = clock;
        this.asked = asked;
        this.extensions = new PresentExtensions(
                context, (stamp, loader) -> new PluginGuard(stamp, loader, threads, clock), this::forget);
    }

    /** A bundle has left; until somebody asks something, this would be the last to know it. */
    private void forget() {
        threads.renew();
        choice = NOTHING;
    }

    @Deactivate
    void close() {
        extensions.close();
        threads.close();
    }

    @Override
    public <S extends Extension> List<Plugin<S>> all(Class<S> type) {
        return choice().of(type).stream()
                .<Plugin<S>>map(extension -> new Guarded<>(extension.guard(), type.cast(extension.service())))
                .toList();
    }

    private Choice choice() {
        return threads.here().map(visit -> visit.choice(this::present)).orElseGet(this::present);
    }

    /** Worked out anew when an extension or a choice came or went, not at every question. */
    private Choice present() {
        Choice known = choice;
        int changes = extensions.changes();
        Map<String, Long> wanted = chosen;
        if (!known.holds(changes, wanted)) {
            known = new Choice(changes, wanted, extensions.all());
            choice = known;
        }
        return known;
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

    @Override
    public synchronized void choose(String plugin, long bundle) {
        Map<String, Long> next = new HashMap<>(chosen);
        next.put(plugin, bundle);
        chosen = Map.copyOf(next);
    }

    @Override
    public synchronized void unchoose(String plugin) {
        Map<String, Long> next = new HashMap<>(chosen);
        next.remove(plugin);
        chosen = Map.copyOf(next);
    }

    @Override
    public boolean counts(long number) {
        Bundle bundle = context.getBundle(number);
        if (bundle == null) {
            return false;
        }
        List<Bundle> versions = Arrays.stream(context.getBundles())
                .filter(one -> one.getState() == Bundle.ACTIVE || one.getState() == Bundle.STARTING)
                .filter(one -> Objects.equals(one.getSymbolicName(), bundle.getSymbolicName()))
                .toList();
        if (versions.size() < 2) {
            return true;
        }
        long preferred = chosen.getOrDefault(bundle.getSymbolicName(), -1L);
        boolean present = versions.stream().anyMatch(one -> one.getBundleId() == preferred);
        return present
                ? number == preferred
                : versions.stream()
                        .max(Comparator.comparing(Bundle::getVersion).thenComparing(Bundle::getBundleId))
                        .filter(best -> best.getBundleId() == number)
                        .isPresent();
    }

    @Override
    public List<Plugin<Extension>> of(long bundle) {
        return extensions.all().stream()
                .filter(extension -> extension.bundle() == bundle)
                .<Plugin<Extension>>map(extension -> new Guarded<>(extension.guard(), extension.service()))
                .toList();
    }

    @Override
    public BooleanSupplier givenUp() {
        return threads.givenUp();
    }

    @Override
    public boolean awaitQuiet(long bundle, Duration limit) throws InterruptedException {
        for (PluginGuard guard : extensions.guards(bundle)) {
            if (!guard.awaitQuiet(limit)) {
                return false;
            }
        }
        return true;
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
            refuseInsideAWrite(operation);
            return guard.ask(operation, limit, left(call), inTheNameOf(call, question));
        }

        @Override
        public <R> R askForStranger(Call call, String operation, Duration limit, Function<S, R> question) {
            refuseInsideAWrite(operation);
            return guard.askForStranger(operation, limit, left(call), inTheNameOf(call, question));
        }

        private void refuseInsideAWrite(String operation) {
            if (units.writing()) {
                throw new IllegalStateException("a plugin was asked inside a write: " + operation);
            }
        }

        private Duration left(Call call) {
            return Duration.between(clock.instant(), call.deadline());
        }

        private <R> Callable<R> inTheNameOf(Call call, Function<S, R> question) {
            return () -> asked.inTheNameOf(call.actor(), () -> question.apply(extension));
        }
    }
}
