// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;

/**
 * What would become of the installed plugins on another version of the server. Nothing was changed to find out.
 *
 * @param target the version of that server
 * @param plugins each that was installed, by id; what came with this server comes anew with that one
 * @param troubles what kept the cures from being looked for, such as a source that cannot be read, a sentence each
 */
public record PluginForecast(String target, List<Outlook> plugins, List<String> troubles) {

    public PluginForecast {
        plugins = List.copyOf(plugins);
        troubles = List.copyOf(troubles);
    }

    /**
     * What would become of one plugin.
     *
     * @param plugin its id
     * @param version the version that is to serve
     * @param state where it stands now, as in {@link InstalledPlugin#state}
     * @param outlook {@code runs}, {@code quarantined} (it would stay listed and not serve), or {@code unknown} where its
     *     archive is not kept here any more
     * @param reasons what it needs that the other server does not have, a sentence each; empty where it runs
     * @param cureVersion the newest version of its publisher in the catalogues that would run there; empty if there is none,
     *     or none is needed
     * @param cure what to do, in a sentence; empty where it runs
     */
    public record Outlook(
            String plugin,
            String version,
            String state,
            String outlook,
            List<String> reasons,
            String cureVersion,
            String cure) {

        public Outlook {
            reasons = List.copyOf(reasons);
        }
    }
}
