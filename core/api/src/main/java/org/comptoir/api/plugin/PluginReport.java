// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;
import org.comptoir.model.LocalText;

/**
 * How the plugins of a server are.
 *
 * @param plugins each of them, by id
 * @param development whether plugins that nobody signed are let in, and the hot folder is watched
 * @param troubles what is the matter with no plugin in particular, a sentence each
 */
public record PluginReport(List<Patient> plugins, boolean development, List<String> troubles) {

    public PluginReport {
        plugins = List.copyOf(plugins);
        troubles = List.copyOf(troubles);
    }

    /**
     * How one plugin is.
     *
     * @param plugin its id
     * @param name what people call it
     * @param version the version that is to serve
     * @param state where it stands, as in {@link InstalledPlugin#state}
     * @param health what the worst of its extensions says here: {@code UP}, {@code NEEDS_CONFIG} or {@code DOWN}; empty
     *     where nothing of it runs
     * @param trust {@code signed} by a key that is accepted, {@code unsigned}, {@code not-accepted} (signed by another key),
     *     {@code revoked}, {@code built-in} or {@code hot-folder}
     * @param nodes what each node has, such as {@code north serving 1.0.0}
     * @param missingSettings settings that its extensions miss
     * @param waiting what its parts wait for, a sentence each
     * @param loaders class loaders of it that this node has more than it has bundles; they go with the next collection of
     *     memory, or were leaked
     * @param advice what to do, a sentence each; empty where nothing is the matter
     */
    public record Patient(
            String plugin,
            LocalText name,
            String version,
            String state,
            String health,
            String trust,
            List<String> nodes,
            List<String> missingSettings,
            List<String> waiting,
            int loaders,
            List<String> advice) {

        public Patient {
            nodes = List.copyOf(nodes);
            missingSettings = List.copyOf(missingSettings);
            waiting = List.copyOf(waiting);
            advice = List.copyOf(advice);
        }
    }
}
