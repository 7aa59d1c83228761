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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import org.comptoir.api.plugin.Passport;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.archive.PassportReader;
import org.comptoir.plugins.internal.archive.ScannedJar;
import org.comptoir.spi.ComptoirPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real framework. */
final class OsgiBundles implements Bundles {

    private static final Logger LOG = LoggerFactory.getLogger(OsgiBundles.class);

    /** That of the plugins that come with the server: after the core, before its door opens. */
    private static final int PLUGINS = 85;

    /** For what a plugin does when it comes or goes; nobody else comes or goes meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BundleContext context;
    private final WaitingParts parts;
    private final Map<String, List<WeakReference<ClassLoader>>> left = new ConcurrentHashMap<>();

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
        Optional<Passport> passport = passport(bundle);
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
        bundle.adapt(BundleStartLevel.class).setStartLevel(PLUGINS);
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
        try {
            onItsOwn("start", bundle, () -> {
                wiring().resolveBundles(List.of(bundle));
                // What the plugin starts inherits it, and is known by it when the plugin goes.
                loader(bundle).ifPresent(Thread.currentThread()::setContextClassLoader);
                bundle.start();
            });
        } catch (TimeoutException late) {
            throw refusal("plugin.not-started", "It did not start within " + LONGEST.toSeconds() + " seconds.", late);
        } catch (BundleException failed) {
            throw notStarted(number, failed);
        }
    }

    private ComptoirException notStarted(long number, BundleException failed) {
        if (failed.getType() == BundleException.RESOLVE_ERROR) {
            List<String> missing = unresolved(number);
            return refusal(
                    "plugin.unresolved",
                    missing.isEmpty() ? String.valueOf(failed.getMessage()) : String.join(" ", missing),
                    failed);
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return refusal("plugin.not-started", cause.toString(), failed);
    }

    private static Optional<ClassLoader> loader(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class)).map(BundleWiring::getClassLoader);
    }

    @FunctionalInterface
    private interface Change {
        void make() throws BundleException;
    }

    private static void onItsOwn(String what, Bundle bundle, Change change) throws BundleException, TimeoutException {
        try {
            OwnThread.call("comptoir-plugin-" + what + "-" + bundle.getBundleId(), LONGEST, () -> {
                change.make();
                return true;
            });
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof BundleException failed
                    ? failed
                    : new BundleException(what + " failed", BundleException.UNSPECIFIED, thrown.getCause());
        }
    }

    private static ComptoirException refusal(String code, String reason, Throwable cause) {
        return new ComptoirException(code, Fault.CONFLICT, Map.of("reason", reason), cause);
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
    public void stop(long number) {
        Bundle bundle = bundle(number);
        try {
            onItsOwn("stop", bundle, bundle::stop);
        } catch (BundleException | TimeoutException failed) {
            LOG.warn("event=plugin-stop-failed bundle={}", number, failed);
        }
    }

    @Override
    public void uninstall(long number) {
        Bundle bundle = context.getBundle(number);
        if (bundle == null || bundle.getState() == Bundle.UNINSTALLED) {
            return;
        }
        boolean alone = touched(number).isEmpty();
        Optional<ClassLoader> loader = loader(bundle);
        loader.ifPresent(one -> remember(bundle.getSymbolicName(), one));
        try {
            onItsOwn("uninstall", bundle, bundle::uninstall);
        } catch (BundleException | TimeoutException failed) {
            LOG.warn("event=plugin-uninstall-failed bundle={}", number, failed);
        }
        if (alone) {
            // Without it, the framework would hold on to the plugin's class loader until the next refresh.
            wiring().refreshBundles(List.of(bundle));
        }
        LinkedRecords.forgetOthers();
        loader.ifPresent(gone -> LeftThreads.interrupt(bundle.getSymbolicName(), gone));
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
    public List<String> differences(long number, byte[] jar) {
        try {
            Bundle bundle = bundle(number);
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
        Bundle bundle = bundle(number);
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || revision.getWiring() != null || wiring().resolveBundles(List.of(bundle))) {
            return List.of();
        }
        Requirements requirements = new Requirements(wiring());
        return revision.getDeclaredRequirements(null).stream()
                .flatMap(requirement -> requirements.missing(requirement).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> unconfigured(long number) {
        return parts.unconfigured(bundle(number));
    }

    @Override
    public List<String> waiting(long number) {
        return parts.of(bundle(number));
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
