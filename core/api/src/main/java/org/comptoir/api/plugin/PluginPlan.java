// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;

/**
 * What it would mean to install an archive. Nothing was changed to find out.
 *
 * @param id the plugin's name for machines
 * @param version the archive's
 * @param present the version that serves now, empty if none does
 * @param installs the bundles that would be installed: the plugin's own alone
 * @param refreshes other bundles that would have to be restarted; with any, the archive is refused
 * @param obstacles why it would be refused, a sentence each; empty when it may come
 * @param changes what the passport says that the present version's does not, and the reverse, and {@code publisherKey}
 *     where another key signed what is here; empty for a first version
 * @param signed whether a publisher vouches for it
 * @param publisherKey the key that vouches for it, empty if none does: the publisher's name is what it says of itself
 * @param sha256 the archive's digest in hexadecimal
 * @param warnings what its byte code does that its admin should know
 * @param libraries what it carries inside, as it says itself
 * @param kit what the contract kit said of this very bundle: {@code passed}, {@code failed}, {@code incomplete}, or empty
 *     where the archive brings no verdict
 * @param passport what the plugin says of itself: what its admin agrees to
 */
public record PluginPlan(
        String id,
        String version,
        String present,
        List<String> installs,
        List<String> refreshes,
        List<String> obstacles,
        List<PassportChange> changes,
        boolean signed,
        String publisherKey,
        String sha256,
        List<PluginWarning> warnings,
        PluginLibraries libraries,
        String kit,
        Passport passport) {

    public PluginPlan {
        installs = List.copyOf(installs);
        refreshes = List.copyOf(refreshes);
        obstacles = List.copyOf(obstacles);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /**
     * One thing that a new version says of itself otherwise.
     *
     * @param what the passport's member, such as {@code network}, or {@code publisherKey}
     * @param before what the present version says
     * @param after what the new one says
     */
    public record PassportChange(String what, String before, String after) {}
}
