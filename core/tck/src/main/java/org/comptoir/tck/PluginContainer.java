// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.comptoir.api.Page;
import org.comptoir.model.Call;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Extension;
import org.comptoir.tck.inside.HealthQuestion;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.log.LogService;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * A framework as the server's, in this process and with nothing in it but what plugins may see: components, settings, the
 * model, the extension points and stand-ins for the services and brokers of the core.
 */
final class PluginContainer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    /** Packages of this test run that the framework offers on: those of logging, annotations and of OSGi's services. */
    private static final Map<String, String> OFFERED = offered();

    private static final List<String> BESIDE = List.of(
            "org.apache.felix.cm.impl.ConfigurationManager",
            "org.apache.felix.metatype.internal.Activator",
            "org.apache.felix.scr.impl.Activator");

    private final Path storage;
    private final Framework framework;
    private final Function<Object, List<String>> health;
    private final AtomicInteger deleted = new AtomicInteger();
    private int installed;

    private static Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("org.jspecify.annotations", "1.0.0");
        offered.put("org.slf4j", "2.0.17");
        offered.put("org.slf4j.event", "2.0.17");
        offered.put("org.slf4j.helpers", "2.0.17");
        offered.put("org.slf4j.spi", "2.0.17");
        offered.put("org.osgi.service.cm", "1.6.1");
        offered.put("org.osgi.service.component", "1.5.1");
        offered.put("org.osgi.service.component.propertytypes", "1.5.0");
        offered.put("org.osgi.service.component.runtime", "1.5.0");
        offered.put("org.osgi.service.component.runtime.dto", "1.5.0");
        offered.put("org.osgi.service.log", "1.3.0");
        offered.put("org.osgi.service.metatype", "1.4.0");
        offered.put("org.osgi.util.function", "1.2.0");
        offered.put("org.osgi.util.promise", "1.3.0");
        if (PluginContainer.class.getResource("/org/apache/commons/logging/LogFactory.class") != null) {
            offered.put("org.apache.commons.logging", "1.2.0");
        }
        return offered;
    }

    private PluginContainer(Path storage, Framework framework, boolean withComponents, Map<String, String> platform)
            throws BundleException {
        this.storage = storage;
        this.framework = framework;
        framework.start();
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        bundles.add(platform(context, Call.class, Map.of()));
        bundles.add(platform(context, Extension.class, platform));
        bundles.add(platform(context, Page.class, Map.of()));
        if (withComponents) {
            for (String name : BESIDE) {
                bundles.add(platform(context, type(name), Map.of()));
            }
            context.registerService(Clock.class, CLOCK, null);
            context.registerService(ConfigurationListener.class, this::told, null);
            context.registerService(LogService.class, quiet(), null);
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        this.health = question(context);
    }

    /** Takes what the bundles beside the plugin have to say, which checks ask them instead. */
    private static LogService quiet() {
        Class<?>[] types = {LogService.class};
        return (LogService) Proxy.newProxyInstance(
                LogService.class.getClassLoader(), types, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "the log of the contract kit";
                    default -> null;
                });
    }

    private void told(ConfigurationEvent event) {
        if (event.getType() == ConfigurationEvent.CM_DELETED) {
            deleted.incrementAndGet();
        }
    }

    /** A framework with all that a plugin needs. */
    static PluginContainer start() {
        return start(true, Map.of());
    }

    /** A framework whose platform is of the next major version, with nothing in it that runs. */
    static PluginContainer ofNextPlatform() {
        PluginJar spi = PluginJar.read(Places.of(Extension.class));
        List<Clause> provided = spi.clauses("Provide-Capability").stream()
                .filter(clause -> clause.name().equals(ComptoirPlugin.PLATFORM))
                .toList();
        int major = Integer.parseInt(provided.get(0).attribute("version").split("\\.")[0]);
        String next = ComptoirPlugin.PLATFORM + ";version:Version=\"" + (major + 1) + ".0\"";
        return start(false, Map.of("Provide-Capability", next));
    }

    private static PluginContainer start(boolean withComponents, Map<String, String> platform) {
        try {
            Path storage = Files.createTempDirectory("comptoir-kit");
            Map<String, String> settings = new HashMap<>();
            settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
            settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
            settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
            settings.put("felix.log.level", "0");
            settings.put("ds.loglevel", "0");
            List<String> packages = new ArrayList<>();
            OFFERED.forEach((name, version) -> packages.add(name + ";version=" + version));
            settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", packages));
            Framework framework = new FrameworkFactory().newFramework(settings);
            return new PluginContainer(storage, framework, withComponents, platform);
        } catch (IOException | BundleException failure) {
            throw new AssertionError("the framework of the kit does not start: " + failure.getMessage(), failure);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, PluginContainer.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("the kit lacks " + name, missing);
        }
    }

    private static Bundle platform(BundleContext context, Class<?> of, Map<String, String> changes)
            throws BundleException {
        Path place = Places.of(of);
        if (Files.isRegularFile(place) && changes.isEmpty()) {
            return context.installBundle("reference:" + place.toUri());
        }
        byte[] packed = PluginJar.read(place).packed(changes);
        return context.installBundle("kit:" + of.getName(), new ByteArrayInputStream(packed));
    }

    @SuppressWarnings("unchecked") // the class is ours, and has the one interface
    private static Function<Object, List<String>> question(BundleContext context) throws BundleException {
        String file = HealthQuestion.class.getName().replace('.', '/') + ".class";
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(PluginContainer.class.getResourceAsStream("/" + file))) {
            files.put(file, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.comptoir.tck.inside");
        headers.put("Import-Package", "org.comptoir.model,org.comptoir.model.id,org.comptoir.spi");
        byte[] packed = new PluginJar(Path.of("inside"), files, headers).packed(Map.of());
        Bundle bundle = context.installBundle("kit:inside", new ByteArrayInputStream(packed));
        bundle.start();
        try {
            return (Function<Object, List<String>>) bundle.loadClass(HealthQuestion.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Installs the plugin anew; the services of the core that it wants are there at once. */
    Bundle install(PluginJar jar, Map<String, String> changes) {
        try {
            return framework
                    .getBundleContext()
                    .installBundle("plugin:" + ++installed, new ByteArrayInputStream(jar.packed(changes)));
        } catch (BundleException refused) {
            throw new AssertionError("the framework does not take the plugin: " + refused.getMessage(), refused);
        }
    }

    void begin(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException refused) {
            throw new AssertionError("the plugin does not start: " + refused.getMessage(), refused);
        }
        for (ComponentDescriptionDTO component : components(bundle)) {
            for (ReferenceDTO reference : component.references) {
                lend(reference.interfaceName);
            }
        }
    }

    /** A stand-in for a service of the core; a plugin must start without an answer of any. */
    private void lend(String service) {
        BundleContext context = framework.getBundleContext();
        if (!StandIns.standsFor(service) || context.getServiceReference(service) != null) {
            return;
        }
        for (Bundle bundle : context.getBundles()) {
            if (StandIns.lender(service).equals(bundle.getSymbolicName())) {
                try {
                    context.registerService(service, StandIns.of(bundle.loadClass(service)), null);
                } catch (ClassNotFoundException unknown) {
                    return;
                }
            }
        }
    }

    void end(Bundle bundle) {
        try {
            bundle.stop();
            bundle.uninstall();
        } catch (BundleException refused) {
            throw new AssertionError("the plugin does not stop: " + refused.getMessage(), refused);
        }
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the framework does not forget the plugin");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    List<ComponentDescriptionDTO> components(Bundle bundle) {
        return List.copyOf(scr().getComponentDescriptionDTOs(bundle));
    }

    /** What became of a component: one of these for each set of settings that it has. */
    List<ComponentConfigurationDTO> instances(ComponentDescriptionDTO component) {
        return List.copyOf(scr().getComponentConfigurationDTOs(component));
    }

    /** Whether the core takes notice of services of a type. */
    private static boolean isOfComptoir(String type) {
        return type.startsWith("org.comptoir.spi.") || type.startsWith("org.comptoir.api.");
    }

    /** The services of a bundle that are extension points, in the order of their coming. */
    List<ServiceReference<?>> extensions(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null
                ? List.of()
                : Arrays.stream(services)
                        .filter(service -> Arrays.stream((String[]) service.getProperty(Constants.OBJECTCLASS))
                                .anyMatch(PluginContainer::isOfComptoir))
                        .sorted(Comparator.comparing(service -> (Long) service.getProperty(Constants.SERVICE_ID)))
                        .toList();
    }

    /** State, field and message of an extension; state "GONE" where it cannot be had, with the reason. */
    List<String> health(ServiceReference<?> reference) {
        BundleContext context = framework.getBundleContext();
        Object extension = context.getService(reference);
        if (extension == null) {
            return List.of("GONE", "", failures(reference.getBundle()));
        }
        try {
            return health.apply(extension);
        } catch (RuntimeException thrown) {
            return List.of("GONE", "", "asked how it feels, it threw " + thrown);
        } finally {
            context.ungetService(reference);
        }
    }

    /** Why components of a bundle do not run. */
    String failures(@Nullable Bundle bundle) {
        List<String> failures = new ArrayList<>();
        if (bundle != null) {
            for (ComponentDescriptionDTO component : components(bundle)) {
                for (ComponentConfigurationDTO instance : instances(component)) {
                    if (instance.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                        failures.add(component.name + " threw when it was made: " + root(instance.failure));
                    }
                    Arrays.stream(instance.unsatisfiedReferences)
                            .forEach(missing -> failures.add(component.name + " waits for the service " + missing.name
                                    + " " + Objects.requireNonNullElse(missing.target, "")));
                }
            }
        }
        return String.join("; ", failures);
    }

    /** The line of a stack trace that says what was thrown first. */
    private static String root(@Nullable String trace) {
        String root = "";
        for (String line : Objects.requireNonNullElse(trace, "").split("\n")) {
            if (root.isEmpty() || line.startsWith("Caused by: ")) {
                root = line;
            }
        }
        return root;
    }

    /** Settings of a PID, for each bundle that has it. */
    Configuration configure(String pid, Map<String, Object> settings) {
        try {
            Configuration configuration = admin().getConfiguration(pid, "?");
            configuration.update(dictionary(settings));
            return configuration;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One more instance under a factory PID. */
    Configuration configureOne(String factoryPid, Map<String, Object> settings) {
        try {
            Configuration configuration = admin().createFactoryConfiguration(factoryPid, "?");
            configuration.update(dictionary(settings));
            return configuration;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes away all settings that a check made, and waits until that was told. */
    void forgetSettings() {
        try {
            Configuration[] all = admin().listConfigurations(null);
            if (all != null) {
                int expected = deleted.get() + all.length;
                for (Configuration configuration : all) {
                    configuration.delete();
                }
                eventually(() -> deleted.get() >= expected);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Dictionary<String, Object> dictionary(Map<String, Object> settings) {
        return new Hashtable<>(settings);
    }

    /** What a form of settings says to people in a language: its name, and those of its settings with what they are. */
    Map<String, String> texts(Bundle bundle, String pid, String language) {
        ObjectClassDefinition form =
                service(MetaTypeService.class).getMetaTypeInformation(bundle).getObjectClassDefinition(pid, language);
        Map<String, String> texts = new TreeMap<>();
        texts.put("the form", form.getName());
        AttributeDefinition[] settings = form.getAttributeDefinitions(ObjectClassDefinition.ALL);
        for (AttributeDefinition setting : settings == null ? new AttributeDefinition[0] : settings) {
            texts.put(setting.getID(), setting.getName());
            if (setting.getDescription() != null) {
                texts.put("what is " + setting.getID(), setting.getDescription());
            }
        }
        return texts;
    }

    private ConfigurationAdmin admin() {
        return service(ConfigurationAdmin.class);
    }

    private ServiceComponentRuntime scr() {
        return service(ServiceComponentRuntime.class);
    }

    private <T> T service(Class<T> type) {
        BundleContext context = framework.getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new AssertionError("the framework of the kit lacks " + type.getName());
        }
        return service;
    }

    /** Waits until something is so, and answers whether it became so. */
    static boolean eventually(BooleanSupplier so) {
        return eventually(PATIENCE, so);
    }

    static boolean eventually(Duration patience, BooleanSupplier so) {
        long until = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Threads that run now, but for those of the framework and of Java itself. */
    static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> {
            String name = thread.getName().toLowerCase(Locale.ROOT);
            ThreadGroup group = thread.getThreadGroup();
            return group == null
                    || group.getName().equals("system")
                    || Stream.of("felix", "scr ", "cm ", "surefire", "process reaper", "junit")
                            .anyMatch(name::startsWith);
        });
        return threads;
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(PATIENCE.toMillis());
            try (Stream<Path> files = Files.walk(storage)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (BundleException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
