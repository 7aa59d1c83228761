// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Whether every part of the core has started. HTTP answers before that: a part may wait for the database, which is
 * still being opened, long after its bundle has started.
 *
 * <p>Plugins do not count: one that is broken, or that came a moment ago, must not take the shop down.
 */
@Component(service = StartedParts.class)
public final class StartedParts {

    private static final String CORE = "org.comptoir.";
    private static final String PLUGINS = "org.comptoir.plugin.";

    private final BundleContext context;
    private final ServiceComponentRuntime components;

    @Activate
    public StartedParts(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    /** What is not there yet, in a few words each; empty when all is. */
    List<String> missing() {
        Bundle framework = context.getBundle(0);
        int wanted = context.getProperty("org.osgi.framework.startlevel.beginning") == null
                ? 1
                : Integer.parseInt(context.getProperty("org.osgi.framework.startlevel.beginning"));
        if (framework.adapt(FrameworkStartLevel.class).getStartLevel() < wanted) {
            return List.of("the server is starting");
        }
        List<String> still = new StillBundles(context).names();
        if (!still.isEmpty()) {
            return still.stream().map(name -> name + " did not start").toList();
        }
        List<ComponentDescriptionDTO> down = components.getComponentDescriptionDTOs().stream()
                .filter(StartedParts::isOfTheCore)
                .filter(this::isWanted)
                .filter(component -> !isIn(component, ComponentConfigurationDTO.ACTIVE)
                        && !isIn(component, ComponentConfigurationDTO.SATISFIED))
                .toList();
        // Where one failed, the others wait for it or for one another, and naming them would only hide it.
        List<String> failed = down.stream()
                .filter(component -> isIn(component, ComponentConfigurationDTO.FAILED_ACTIVATION))
                .map(component -> component.implementationClass + " failed to start")
                .sorted()
                .toList();
        return !failed.isEmpty()
                ? failed
                : down.stream()
                        .map(component -> component.implementationClass + " has not started yet")
                        .sorted()
                        .toList();
    }

    private static boolean isOfTheCore(ComponentDescriptionDTO component) {
        return component.implementationClass.startsWith(CORE)
                && !component.implementationClass.startsWith(PLUGINS)
                && component.defaultEnabled;
    }

    /** What shows the demo company waits for it, and on any other server it never comes. */
    private boolean isWanted(ComponentDescriptionDTO component) {
        String name = component.implementationClass.substring(component.implementationClass.lastIndexOf('.') + 1);
        return !name.startsWith("Demo") || "true".equals(context.getProperty("comptoir.demo"));
    }

    private boolean isIn(ComponentDescriptionDTO component, int state) {
        return components.getComponentConfigurationDTOs(component).stream().anyMatch(made -> made.state == state);
    }
}
