// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.text.OneLine;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Says in words what the components of a bundle wait for. */
@Component(service = WaitingParts.class)
public final class WaitingParts {

    private static final int LONGEST_FAILURE = 500;

    private final ServiceComponentRuntime components;

    @Activate
    public WaitingParts(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    /** A sentence for each thing that is missing; empty when all parts are there. */
    List<String> of(Bundle bundle) {
        List<String> waiting = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
            String part = component.implementationClass.substring(component.implementationClass.lastIndexOf('.') + 1);
            List<ComponentConfigurationDTO> made = List.copyOf(components.getComponentConfigurationDTOs(component));
            if (made.isEmpty() && "require".equals(component.configurationPolicy)) {
                waiting.add(settings(part, component));
            }
            made.forEach(one -> add(waiting, component, part, one));
        }
        return waiting;
    }

    /** The names of the settings that they wait for; empty where one waits for something else as well, or failed. */
    List<String> unconfigured(Bundle bundle) {
        List<String> settings = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO made : components.getComponentConfigurationDTOs(component)) {
                if (made.state == ComponentConfigurationDTO.FAILED_ACTIVATION
                        || made.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    return List.of();
                }
            }
            if ("require".equals(component.configurationPolicy)) {
                settings.addAll(List.of(component.configurationPid));
            }
        }
        return settings;
    }

    private static void add(
            List<String> waiting, ComponentDescriptionDTO component, String part, ComponentConfigurationDTO made) {
        if (made.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            String why = OneLine.of(made.failure.lines().findFirst().orElse(""), LONGEST_FAILURE);
            why = why.isBlank() ? Sentence.of("plugin-said.nobody-knows") : why;
            waiting.add(Sentence.of("plugin-said.part-failed", Map.of("part", part, "why", why)));
        }
        if (made.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
            waiting.add(settings(part, component));
        }
        for (UnsatisfiedReferenceDTO missing : made.unsatisfiedReferences) {
            Map<String, String> facts = Map.of("part", part, "type", type(component, missing.name));
            waiting.add(
                    missing.target == null
                            ? Sentence.of("plugin-said.part-service", facts)
                            : Sentence.of("plugin-said.part-service-with", with(facts, missing.target)));
        }
    }

    private static Map<String, String> with(Map<String, String> facts, String target) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("target", target);
        return all;
    }

    private static String settings(String part, ComponentDescriptionDTO component) {
        return Sentence.of(
                "plugin-said.part-settings",
                Map.of("part", part, "settings", String.join(", ", component.configurationPid)));
    }

    private static String type(ComponentDescriptionDTO component, String reference) {
        for (ReferenceDTO declared : component.references) {
            if (declared.name.equals(reference)) {
                return declared.interfaceName;
            }
        }
        return reference;
    }
}
