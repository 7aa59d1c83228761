// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.time.Instant;

/**
 * What one node of several on one database has of a plugin, as it said itself. A node that is down says nothing: what it
 * had last stays here.
 *
 * @param node its name: the setting {@code node}, or its machine and data folder
 * @param plugin the plugin's id
 * @param version the version that serves there, empty if none does
 * @param state {@code serving}, {@code starting} (for the first time), {@code stopped} (nothing of it serves, and nothing
 *     is to), {@code failed} (it could not do as is wanted), {@code away} (the node was stopped) or {@code
 *     lost} (it died, or does not reach the database)
 * @param reason why it failed, or that it is lost; else empty
 * @param since when it said so; of one that is lost, when it was last there
 */
public record PluginNode(String node, String plugin, String version, String state, String reason, Instant since) {

    /** Whether it says the same, whenever it did. */
    public boolean says(PluginNode other) {
        return node.equals(other.node)
                && plugin.equals(other.plugin)
                && version.equals(other.version)
                && state.equals(other.state)
                && reason.equals(other.reason);
    }
}
