// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.jar.JarFile;
import org.comptoir.api.plugin.Passport;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.archive.PassportReader;
import org.comptoir.plugins.internal.archive.ScannedJar;
import org.comptoir.spi.ComptoirPlugin;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real framework. */
final class OsgiBundles implements Bundles {

    private static final Logger LOG = LoggerFactory.getLogger(OsgiBundles.class);

    /** That of the plugins that come with the server: after the core, before its door opens. */
    private static final int PLUGINS = 85;

    private static final int LONGEST_REASON = 500;

    /**
     * That of those which were installed. The framework does not start them by itself, and when it stops whatever runs, one
     * that hangs comes last: after the core has closed in good order.
     */
    private static final int INSTALLED = 1;

    /** For what a plugin does when it comes or goes; nobody else comes or goes meanwhile. */
    private static final Duration TO_START = Duration.ofSeconds(20);

    private static final Duration TO_STOP = Duration.ofSeconds(10);

    /** How long one that starts slowly holds up the next when the server starts. */
    private static final Duration HELD_UP = Duration.ofSeconds(2);

    private final BundleContext context;
    private final WaitingParts parts;
    private final Map<String, List<WeakReference<ClassLoader>>> left = new ConcurrentHashMap<>();
    private final BundleSteps steps = new BundleSteps();
    private final Set<Long> leaving = ConcurrentHashMap.newKeySet();
    private @Nullable Threshold threshold;

    OsgiBundles(BundleContext context, WaitingParts parts) {
        this.context = context;
        this.parts = parts;
    }

    @Override
    public List<Present> all() {
        return Arrays.stream(context.getBundles())
                .flatMap(bundle -> present(bundle).stream())
                .toList();
    }

    @Override
    public boolean isPlatform(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
                .anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName())
                        && passport(bundle).isEmpty());
    }

    private static Optional<Present> present(Bundle bundle) {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return Optional.empty();
        }
        Optional<Passport> passport;
        try {
            passport = passport(bundle);
        } catch (IllegalStateException goneMeanwhile) {
            return Optional.empty();
        } catch (UncheckedIOException broken) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                return Optional.empty();
            }
            throw broken;
        }
        return passport.map(said -> new Present(
                bundle.getBundleId(),
                bundle.getSymbolicName(),
                bundle.getLocation(),
                bundle.getState() == Bundle.ACTIVE,
                said));
    }

    /** What is no plugin, or no good one, is none of ours. */
    private static Optional<Passport> passport(Bundle bundle) {
        var headers = bundle.getHeaders("");
        String provided = headers.get("Provide-Capability");
        if (provided == null || !provided.contains(ComptoirPlugin.NAMESPACE)) {
            return Optional.empty();
        }
        try {
            return PassportReader.read(headers::get, name -> bytes(bundle, name));
        } catch (ComptoirException malformed) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<byte[]> bytes(Bundle bundle, String name) throws IOException {
        URL entry = bundle.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public long install(String location, byte[] jar) {
        Bundle bundle = installed(location, jar);
        if (steps.isLeftBehind(bundle.getBundleId())) {
            throw refusal("plugin.not-started", Sentence.of("plugin-said.hangs-since"));
        }
        bundle.adapt(BundleStartLevel.class).setStartLevel(INSTALLED);
        return bundle.getBundleId();
    }

    @Override
    public long tryOut(String location, byte[] jar) {
        return installed(location, jar).getBundleId();
    }

    private Bundle installed(String location, byte[] jar) {
        try {
            return context.installBundle(location, new ByteArrayInputStream(jar));
        } catch (BundleException refused) {
            throw new ComptoirException(
                    "plugin.archive-manifest",
                    Fault.INVALID,
                    Map.of("field", "archive", "reason", String.valueOf(refused.getMessage())),
                    refused);
        }
    }

    @Override
    public void start(long number) {
        Bundle bundle = bundle(number);
        awaitStart(bundle, beginStart(bundle));
    }

    @Override
    public Map<Long, ComptoirException> startAll(List<Long> numbers) {
        Map<Long, ComptoirException> refused = new HashMap<>();
        Map<Bundle, OwnThread<Boolean>> begun = new LinkedHashMap<>();
        for (long number : numbers) {
            Bundle bundle = bundle(number);
            OwnThread<Boolean> start = beginStart(bundle);
            begun.put(bundle, start);
            // Mostly they start one after the other, as they would by themselves.
            start.linger(HELD_UP);
        }
        begun.forEach((bundle, start) -> {
            try {
                awaitStart(bundle, start);
            } catch (ComptoirException failed) {
                refused.put(bundle.getBundleId(), failed);
            }
        });
        return refused;
    }

    private OwnThread<Boolean> beginStart(Bundle bundle) {
        // The framework is not to start ours by itself: nobody would set it a limit.
        int options = Present.isOurs(bundle.getLocation()) ? Bundle.START_TRANSIENT : 0;
        return steps.begin("start", bundle, () -> {
            wiring().resolveBundles(List.of(bundle));
            // What the plugin starts inherits it, and is known by it when the plugin goes.
            loader(bundle).ifPresent(Thread.currentThread()::setContextClassLoader);
            bundle.start(options);
        });
    }

    private void awaitStart(Bundle bundle, OwnThread<Boolean> start) {
        try {
            steps.await(start, bundle, TO_START);
        } catch (TimeoutException late) {
            throw refusal(
                    "plugin.not-started",
                    Sentence.of("plugin-said.start-late", "seconds", Long.toString(TO_START.toSeconds())),
                    late);
        } catch (BundleException failed) {
            throw notStarted(bundle.getBundleId(), failed);
        }
    }

    private ComptoirException notStarted(long number, BundleException failed) {
        if (failed.getType() == BundleException.RESOLVE_ERROR) {
            List<String> missing = unresolved(number);
            return refusal(
                    "plugin.unresolved",
                    missing.isEmpty()
                            ? OneLine.of(String.valueOf(failed.getMessage()), LONGEST_REASON)
                            : String.join(" ", missing),
                    failed);
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return refusal("plugin.not-started", OneLine.of(cause.toString(), LONGEST_REASON), failed);
    }

    private static Optional<ClassLoader> loader(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class)).map(BundleWiring::getClassLoader);
    }

    private static ComptoirException refusal(String code, String reason) {
        return Why.refusal(code, Map.of(), reason);
    }

    private static ComptoirException refusal(String code, String reason, Throwable cause) {
        return Why.refusal(code, Map.of(), reason, cause);
    }

    @Override
    public boolean bare() {
        return "none".equals(context.getProperty("comptoir.plugins"));
    }

    @Override
    public boolean started() {
        Bundle framework = context.getBundle(0);
        // A server that is going down has plugins that answer no more, and at their own start level some are still
        // about
        // to start: neither says anything against them.
        return framework.getState() != Bundle.STOPPING
                && framework.adapt(FrameworkStartLevel.class).getStartLevel() > PLUGINS;
    }

    @Override
    public void whenPluginsStart(Runnable work) {
        threshold = new Threshold(context, PLUGINS, work, this::stopAll);
        threshold.open();
    }

    @Override
    public void close() {
        if (threshold != null) {
            threshold.close();
        }
    }

    /** At the server's end, all at once: what hangs must not keep the core from closing in good order. */
    private void stopAll() {
        Map<Bundle, OwnThread<Boolean>> begun = new LinkedHashMap<>();
        all().stream()
                .filter(Present::active)
                .map(one -> bundle(one.bundle()))
                .forEach(bundle ->
                        begun.put(bundle, steps.begin("stop", bundle, () -> bundle.stop(Bundle.STOP_TRANSIENT))));
        begun.forEach(this::awaitStop);
        if (all().stream().anyMatch(one -> isLeftBehind(one.bundle()))) {
            new ForcedEnd(core()).begin();
        }
    }

    private List<Bundle> core() {
        return Arrays.stream(context.getBundles())
                .filter(one -> one.getState() == Bundle.ACTIVE && one.getSymbolicName() != null)
                .filter(one -> one.getSymbolicName().startsWith("org.comptoir.")
                        && passport(one).isEmpty())
                .toList();
    }

    @Override
    public void stop(long number) {
        Bundle bundle = context.getBundle(number);
        if (bundle != null && !steps.isLeftBehind(number)) {
            awaitStop(bundle, steps.begin("stop", bundle, bundle::stop));
        }
    }

    private void awaitStop(Bundle bundle, OwnThread<Boolean> stop) {
        try {
            steps.await(stop, bundle, TO_STOP);
        } catch (TimeoutException leftBehind) {
            LOG.debug("event=plugin-stop-late bundle={}", bundle.getBundleId(), leftBehind);
        } catch (BundleException failed) {
            LOG.warn("event=plugin-stop-failed bundle={}", bundle.getBundleId(), failed);
        }
    }

    @Override
    public void uninstall(long number) {
        Bundle bundle = context.getBundle(number);
        if (bundle == null || bundle.getState() == Bundle.UNINSTALLED || !leaving.add(number)) {
            return;
        }
        boolean alone = touched(number).isEmpty();
        Optional<ClassLoader> loader = loader(bundle);
        loader.ifPresent(one -> remember(bundle.getSymbolicName(), one));
        // What hangs already is taken out as soon as it hangs no more; nobody waits for that.
        Duration patience = steps.isLeftBehind(number) ? Duration.ZERO : TO_STOP;
        OwnThread<Boolean> step = steps.begin("uninstall", bundle, () -> {
            try {
                bundle.uninstall();
            } finally {
                leaving.remove(number);
                cleanUp(bundle, alone, loader);
            }
        });
        try {
            steps.await(step, bundle, patience);
        } catch (TimeoutException leftBehind) {
            LOG.debug("event=plugin-uninstall-late bundle={}", number, leftBehind);
        } catch (BundleException failed) {
            LOG.warn("event=plugin-uninstall-failed bundle={}", number, failed);
        }
    }

    /**
     * Without a refresh, the framework would hold on to the plugin's class loader until the next one. But a bundle that is
     * not out yet is locked, and a refresh would wait for it with all other bundles locked, too.
     */
    private void cleanUp(Bundle bundle, boolean alone, Optional<ClassLoader> loader) {
        if (alone && bundle.getState() == Bundle.UNINSTALLED) {
            wiring().refreshBundles(List.of(bundle));
        }
        LinkedRecords.forgetOthers();
        loader.ifPresent(gone -> LeftThreads.interrupt(bundle.getSymbolicName(), gone));
    }

    @Override
    public boolean isLeftBehind(long number) {
        return steps.isLeftBehind(number);
    }

    private void remember(String symbolicName, ClassLoader loader) {
        left.computeIfAbsent(symbolicName, name -> new CopyOnWriteArrayList<>()).add(new WeakReference<>(loader));
    }

    @Override
    public int leftLoaders(String symbolicName) {
        List<WeakReference<ClassLoader>> loaders = left.getOrDefault(symbolicName, new ArrayList<>());
        loaders.removeIf(loader -> loader.get() == null);
        return loaders.size();
    }

    @Override
    public Optional<byte[]> file(long number, String name, int longest) {
        Bundle bundle = context.getBundle(number);
        URL entry = bundle == null ? null : bundle.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            byte[] bytes = in.readNBytes(longest + 1);
            return bytes.length > longest ? Optional.empty() : Optional.of(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<String> differences(long number, byte[] jar) {
        try {
            Bundle bundle = context.getBundle(number);
            if (bundle == null) {
                return List.of();
            }
            Map<String, byte[]> wanted = ScannedJar.of(jar).files();
            List<String> differences = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
                Optional<byte[]> there = bytes(bundle, file.getKey());
                if (there.isEmpty() || !Arrays.equals(there.get(), file.getValue())) {
                    differences.add(file.getKey());
                }
            }
            Enumeration<URL> all = bundle.findEntries("/", "*", true);
            while (all != null && all.hasMoreElements()) {
                String name = all.nextElement().getPath().substring(1);
                if (!name.endsWith("/") && !name.equals(JarFile.MANIFEST_NAME) && !wanted.containsKey(name)) {
                    differences.add(name);
                }
            }
            return differences;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<String> unresolved(long number) {
        Bundle bundle = context.getBundle(number);
        BundleRevision revision = bundle == null ? null : bundle.adapt(BundleRevision.class);
        if (bundle == null
                || revision == null
                || revision.getWiring() != null
                || wiring().resolveBundles(List.of(bundle))) {
            return List.of();
        }
        return new Requirements(new HereOffered(wiring())).missing(revision.getDeclaredRequirements(null));
    }

    @Override
    public List<Requirement> requirements(long number) {
        BundleRevision revision = bundle(number).adapt(BundleRevision.class);
        return List.copyOf(revision.getDeclaredRequirements(null));
    }

    @Override
    public List<String> unconfigured(long number) {
        return ofParts(number, parts::unconfigured);
    }

    @Override
    public List<String> waiting(long number) {
        return ofParts(number, parts::of);
    }

    /** Whoever looks takes no turn: a bundle may go while it is asked about. */
    private List<String> ofParts(long number, Function<Bundle, List<String>> question) {
        Bundle bundle = context.getBundle(number);
        if (bundle == null || !canBeAsked(number)) {
            return List.of();
        }
        try {
            return question.apply(bundle);
        } catch (RuntimeException refused) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                return List.of();
            }
            throw refused;
        }
    }

    /** The container of its components answers nothing about them while it starts or stops them. */
    private boolean canBeAsked(long number) {
        return context.getBundle(number) != null && !steps.isUnderWay(number);
    }

    @Override
    public List<String> touched(long number) {
        Bundle bundle = bundle(number);
        Collection<Bundle> closure = wiring().getDependencyClosure(List.of(bundle));
        List<String> others = new ArrayList<>();
        for (Bundle other : closure) {
            if (other.getBundleId() != number) {
                others.add(other.getSymbolicName() + " " + other.getVersion());
            }
        }
        String host = bundle.getHeaders("").get("Fragment-Host");
        if (host != null) {
            others.add(host.split(";")[0].strip());
        }
        return others;
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }

    private Bundle bundle(long number) {
        Bundle bundle = context.getBundle(number);
        if (bundle == null) {
            throw new IllegalStateException("bundle " + number + " is gone");
        }
        return bundle;
    }
}
