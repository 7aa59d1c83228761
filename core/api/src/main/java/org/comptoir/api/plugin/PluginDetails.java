// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.time.Instant;
import java.util.List;

/**
 * All that this server knows of a plugin.
 *
 * @param plugin where it stands
 * @param passport what the version that is to serve says of itself
 * @param versions the versions that are kept, oldest first
 * @param health what its extensions say now on the node that was asked, a line each
 * @param warnings what the byte code of the version that is to serve does, as it was read when it was let in; empty where
 *     it came with the server
 * @param libraries what the version that is to serve carries inside, as it says itself
 * @param nodes what each node of this database has of it
 */
public record PluginDetails(
        InstalledPlugin plugin,
        Passport passport,
        List<Version> versions,
        List<String> health,
        List<PluginWarning> warnings,
        PluginLibraries libraries,
        List<PluginNode> nodes) {

    public PluginDetails {
        versions = List.copyOf(versions);
        health = List.copyOf(health);
        warnings = List.copyOf(warnings);
        nodes = List.copyOf(nodes);
    }

    /**
     * A version whose archive is kept.
     *
     * @param version its number
     * @param state {@code kept}, or {@code quarantined} when it failed here
     * @param reason why it failed, empty if it did not
     * @param sha256 its archive's digest in hexadecimal
     * @param publisherKey the key that vouches for it, empty if none does
     * @param installedAt when it was brought in last
     * @param installedBy by whom
     */
    public record Version(
            String version,
            String state,
            String reason,
            String sha256,
            String publisherKey,
            Instant installedAt,
            String installedBy) {}
}
