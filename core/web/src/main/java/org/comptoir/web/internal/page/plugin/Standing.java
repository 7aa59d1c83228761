// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.web.internal.list.Value;

/** How a plugin is, as a word with a colour. */
public final class Standing {

    private static final Map<String, String> TONES =
            Map.of("active", "green", "probation", "blue", "staged", "blue", "quarantined", "red");
    private static final Set<String> SERVES = Set.of("active", "probation");

    private Standing() {}

    /** Where it stands, or what its extensions say where it serves and something is the matter. */
    public static Value.Status of(Patient patient) {
        boolean serves = SERVES.contains(patient.state());
        return switch (serves ? patient.health() : "") {
            case "DOWN" -> new Value.Status("plugin-state/down", "red");
            case "NEEDS_CONFIG" -> new Value.Status("plugin-state/needs-config", "yellow");
            default -> new Value.Status("plugin-state/" + patient.state(), TONES.getOrDefault(patient.state(), ""));
        };
    }
}
