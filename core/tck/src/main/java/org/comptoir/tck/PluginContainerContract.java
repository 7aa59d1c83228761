// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.tck.Declared.Form;
import org.comptoir.tck.Declared.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What a plugin does in a framework as the server's: how it comes, is set, is exchanged and goes. */
@ExtendWith(ContainerProvider.class)
public interface PluginContainerContract extends PluginUnderTest {

    /** A setting that no plugin has, by which the kit sees that settings have come. */
    String TURN = "contract.kit.turn";

    private PluginJar jar() {
        return PluginJar.read(plugin());
    }

    @Test
    default void itStartsUnsetAndIsUpOrSaysWhichSettingIsMissing(PluginContainer container) {
        PluginJar jar = jar();
        Bundle bundle = container.install(jar, Map.of());
        container.begin(bundle);
        try {
            for (ComponentDescriptionDTO component : container.components(bundle)) {
                boolean waits = "require".equals(component.configurationPolicy);
                assertThat(waits || !container.instances(component).isEmpty())
                        .as("the component %s is there", component.name)
                        .isTrue();
            }
            List<ServiceReference<?>> extensions = container.extensions(bundle);
            boolean allWait = container.components(bundle).stream()
                    .allMatch(component -> "require".equals(component.configurationPolicy));
            if (!allWait) {
                assertThat(extensions)
                        .as("extension points that it serves without settings. %s", container.failures(bundle))
                        .isNotEmpty();
            }
            extensions.forEach(extension -> assertUpOrUnset(container.health(extension)));
        } finally {
            container.end(bundle);
        }
    }

    private static void assertUpOrUnset(List<String> health) {
        assertThat(health.get(0))
                .as("how it feels without settings. %s", health.get(2))
                .isIn("UP", "NEEDS_CONFIG");
        if (health.get(0).equals("NEEDS_CONFIG")) {
            assertThat(health.get(1)).as("the setting that is missing").isNotBlank();
        }
    }

    private static void assertThere(PluginContainer container, Bundle bundle, String when) {
        assertThat(container.extensions(bundle))
                .as("extension points that it serves %s. %s", when, container.failures(bundle))
                .isNotEmpty()
                .allSatisfy(extension -> {
                    List<String> health = container.health(extension);
                    assertThat(health.get(0))
                            .as("how it feels %s. %s", when, health.get(2))
                            .isNotEqualTo("GONE");
                });
    }

    /** Sets it, and waits until each component of that PID has the settings and is back. */
    private static void set(
            PluginContainer container, Bundle bundle, String pid, Map<String, Object> settings, int turn) {
        Map<String, Object> marked = new HashMap<>(settings);
        marked.put(TURN, turn);
        container.configure(pid, marked);
        assertThat(PluginContainer.eventually(() -> arrived(container, bundle, pid, turn)))
                .as("the settings %s reach every component. %s", pid, container.failures(bundle))
                .isTrue();
    }

    /** Each component of the PID has the settings of this turn, and is offered with them or has failed. */
    private static boolean arrived(PluginContainer container, Bundle bundle, String pid, int turn) {
        return container.components(bundle).stream()
                .filter(component -> List.of(component.configurationPid).contains(pid))
                .allMatch(
                        component -> container.instances(component).stream().anyMatch(instance -> at(instance, turn)));
    }

    private static boolean at(ComponentConfigurationDTO instance, int turn) {
        boolean set = Integer.valueOf(turn).equals(instance.properties.get(TURN));
        boolean offered = instance.service == null
                ? instance.state == ComponentConfigurationDTO.ACTIVE
                : Integer.valueOf(turn).equals(instance.service.properties.get(TURN));
        return set && (offered || instance.state == ComponentConfigurationDTO.FAILED_ACTIVATION);
    }

    @Test
    default void itsFormsOfSettingsReadInFrenchAndInEnglish(PluginContainer container) {
        PluginJar jar = jar();
        Bundle bundle = container.install(jar, Map.of());
        container.begin(bundle);
        try {
            Set<String> keys = new HashSet<>();
            Declared.in(jar).texts().values().forEach(keys::addAll);
            for (Form form : Declared.in(jar).forms()) {
                for (String language : List.of("fr", "en")) {
                    assertThat(container.texts(bundle, form.pid(), language))
                            .as("what the form of %s says in «%s»", form.pid(), language)
                            .allSatisfy((what, text) -> assertThat(text)
                                    .as(what)
                                    .isNotBlank()
                                    .doesNotStartWith("%")
                                    .isNotIn(keys));
                }
            }
        } finally {
            container.end(bundle);
        }
    }

    @Test
    default void settingsChangeWhileItRuns(PluginContainer container) {
        PluginJar jar = jar();
        Bundle bundle = container.install(jar, Map.of());
        container.begin(bundle);
        try {
            for (Form form : Declared.in(jar).forms()) {
                if (!form.factory()) {
                    set(container, bundle, form.pid(), settings(form.pid()), 1);
                    assertThere(container, bundle, "with its settings");
                    set(container, bundle, form.pid(), settings(form.pid()), 2);
                    assertThere(container, bundle, "when its settings changed");
                }
            }
            assertThat(bundle.getState()).as("the state of its bundle").isEqualTo(Bundle.ACTIVE);
        } finally {
            container.forgetSettings();
            container.end(bundle);
        }
    }

    @Test
    default void wrongSettingsAreToldAndStopNothing(PluginContainer container) {
        PluginJar jar = jar();
        Bundle bundle = container.install(jar, Map.of());
        container.begin(bundle);
        try {
            for (Form form : Declared.in(jar).forms()) {
                Map<String, Object> wrong = new HashMap<>(settings(form.pid()));
                for (Setting setting : form.settings()) {
                    wrong.put(setting.id(), "\u00bf?");
                }
                if (form.factory()) {
                    container.configureOne(form.pid(), wrong);
                    PluginContainer.eventually(
                            () -> !container.extensions(bundle).isEmpty());
                } else {
                    set(container, bundle, form.pid(), wrong, 3);
                }
                assertThere(container, bundle, "with settings of " + form.pid() + " that make no sense");
            }
        } finally {
            container.forgetSettings();
            container.end(bundle);
        }
    }

    @Test
    default void whatOneMayHaveTwiceOneMayHaveTwice(PluginContainer container) {
        PluginJar jar = jar();
        for (Form form : Declared.in(jar).forms()) {
            if (form.factory()) {
                Bundle bundle = container.install(jar, Map.of());
                container.begin(bundle);
                int before = container.extensions(bundle).size();
                try {
                    container.configureOne(form.pid(), settings(form.pid()));
                    Configuration second = container.configureOne(form.pid(), settings(form.pid()));
                    PluginContainer.eventually(
                            () -> container.extensions(bundle).size() >= before + 2);
                    assertThat(container.extensions(bundle))
                            .as("instances of %s. %s", form.pid(), container.failures(bundle))
                            .hasSizeGreaterThanOrEqualTo(before + 2);
                    assertThere(container, bundle, "as one of two instances");
                    Set<ServiceReference<?>> both = new HashSet<>(container.extensions(bundle));
                    delete(second);
                    PluginContainer.eventually(
                            () -> container.extensions(bundle).size() < both.size());
                    assertThat(container.extensions(bundle))
                            .as("the instance that stays when the other goes")
                            .hasSize(both.size() - 1);
                    assertThere(container, bundle, "when another instance went");
                } finally {
                    container.forgetSettings();
                    container.end(bundle);
                }
            }
        }
    }

    private static void delete(Configuration configuration) {
        try {
            configuration.delete();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Comes, is asked how it feels, and goes. */
    private WeakReference<ClassLoader> comeAndGo(PluginContainer container) {
        Bundle bundle = container.install(jar(), Map.of());
        container.begin(bundle);
        container.extensions(bundle).forEach(container::health);
        WeakReference<ClassLoader> loader =
                new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        container.end(bundle);
        return loader;
    }

    @Test
    default void stoppedItLeavesNoThread(PluginContainer container) {
        Set<Thread> before = PluginContainer.threads();
        comeAndGo(container);
        Set<Thread> left = new HashSet<>();
        PluginContainer.eventually(Duration.ofSeconds(2), () -> {
            left.clear();
            left.addAll(PluginContainer.threads());
            left.removeAll(before);
            left.removeIf(thread -> !thread.isAlive());
            return left.isEmpty();
        });
        assertThat(left).as("threads that go on without the plugin").isEmpty();
    }

    @Test
    default void goneItLeavesNoClass(PluginContainer container) {
        WeakReference<ClassLoader> loader = comeAndGo(container);
        boolean collected = PluginContainer.eventually(() -> {
            System.gc();
            return loader.get() == null;
        });
        assertThat(collected)
                .as("its class loader can be collected: nothing that stays holds on to an object or class of it")
                .isTrue();
    }

    @Test
    default void aNewVersionStartsBesideTheOldOneAndOutlivesIt(PluginContainer container) {
        PluginJar jar = jar();
        Bundle old = container.install(jar, Map.of("Bundle-Version", "9998.0.0"));
        container.begin(old);
        Bundle next = container.install(jar, Map.of("Bundle-Version", "9999.0.0"));
        boolean ended = false;
        try {
            Declared.in(jar).forms().stream()
                    .filter(form -> !form.factory())
                    .forEach(form -> set(container, old, form.pid(), settings(form.pid()), 4));
            List<ServiceReference<?>> served = container.extensions(old);
            container.begin(next);
            assertThat(container.extensions(old))
                    .as("extensions of the old version, when the new one came")
                    .isEqualTo(served);
            assertThat(container.extensions(next))
                    .as("extensions of the new version beside the old one. %s", container.failures(next))
                    .hasSameSizeAs(served);
            List<ServiceReference<?>> serving = container.extensions(next);
            serving.forEach(extension -> assertThat(container.health(extension).get(0))
                    .as("how the new version feels beside the old one. %s", container.failures(next))
                    .isNotEqualTo("GONE"));
            container.end(old);
            ended = true;
            assertThat(container.extensions(next))
                    .as("extensions of the new version, when the old one went")
                    .isEqualTo(serving);
            assertThat(next.getState()).as("the state of the new version").isEqualTo(Bundle.ACTIVE);
        } finally {
            container.forgetSettings();
            if (!ended) {
                container.end(old);
            }
            container.end(next);
        }
    }

    @Test
    default void anotherPlatformRefusesItAndItsNameIsInTheRefusal() {
        try (PluginContainer other = PluginContainer.ofNextPlatform()) {
            Bundle bundle = other.install(jar(), Map.of());
            List<String> refusals = new ArrayList<>();
            try {
                bundle.start();
            } catch (BundleException refused) {
                refusals.add(String.valueOf(refused.getMessage()));
            }
            assertThat(refusals)
                    .as("refusals on a platform of the next major version")
                    .hasSize(1)
                    .allSatisfy(words -> assertThat(words).contains(ComptoirPlugin.PLATFORM));
        }
    }
}
