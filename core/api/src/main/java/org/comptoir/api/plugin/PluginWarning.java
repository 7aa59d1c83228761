// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;

/**
 * Something that the byte code of a plugin does and that whoever lets it in should know. No proof of harm, and no proof of
 * harmlessness where there is none: code can hide what it calls.
 *
 * @param kind {@code stops-the-server}, {@code runs-a-program}, {@code starts-threads}, {@code opens-a-connection}, {@code
 *     opens-a-database}, {@code breaks-in} (what is closed to it, or native code), {@code loads-classes}, {@code
 *     unused-network} (its passport names hosts and nothing in it calls any), {@code no-sbom} (no bill of materials says which libraries
 *     are inside) or {@code not-read} (a class that cannot be
 *     read)
 * @param library whether libraries inside it do so, rather than its own classes
 * @param count in how many places
 * @param places the first three of them
 */
public record PluginWarning(String kind, boolean library, int count, List<String> places) {

    public PluginWarning {
        places = List.copyOf(places);
    }
}
