// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;

/**
 * A plugin of this server.
 *
 * @param id its name for machines
 * @param version the version that is to serve
 * @param state {@code staged} (about to take over), {@code probation} (serves, and its health is watched), {@code active},
 *     {@code quarantined} (does not serve, because it failed), {@code suspended} (does not serve, because somebody said
 *     so) or {@code removed} (its former versions and its data were kept)
 * @param origin {@code built-in} (came with the server), {@code hot-folder} or {@code installed}
 * @param reason what the last change came from when nobody asked for it, empty otherwise
 * @param kept the versions that this server could go back to, oldest first; one that came with the server is not named
 * @param bundle the symbolic name of its bundle, by which stamps name it
 */
public record InstalledPlugin(
        String id, String version, String state, String origin, String reason, List<String> kept, String bundle) {

    public InstalledPlugin {
        kept = List.copyOf(kept);
    }
}
