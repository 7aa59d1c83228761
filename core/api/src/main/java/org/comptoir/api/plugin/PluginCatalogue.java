// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plugins that this server could have: those in the catalogues that its settings name as sources, folders or https
 * addresses. What comes over the network comes within limits of time and size, and counts for nothing until its signature
 * and its digest hold. No connection is open while anything is written.
 *
 * <p>Where several sources have a version, the first that is named in the settings gives it; what the expected publisher
 * signed goes before what others did. What needs a plugin refuses
 * with {@code plugin.not-offered} when no source has it, with {@code plugin.source-unreachable} when that is so and some
 * source did not answer, and with what {@link PluginLife} refuses an archive for.
 */
@NotForPlugins
@ProviderType
public interface PluginCatalogue {

    /**
     * What is offered.
     *
     * @param text in the id, the name, the description or the publisher, whatever the case; empty for all
     */
    PluginOffers search(String text, Call call);

    /**
     * What it would mean to install this plugin, or to upgrade to it.
     *
     * @param version empty for the highest that is not revoked
     * @param publisher the key that must have signed it, as in {@link PluginLife#install(java.nio.file.Path, String, Call)}
     */
    PluginPlan plan(String id, String version, String publisher, Call call);

    /** As {@link PluginLife#install(java.nio.file.Path, String, Call)}. */
    InstalledPlugin install(String id, String version, String publisher, Call call);

    /** As {@link PluginLife#upgrade(java.nio.file.Path, String, Call)}. */
    InstalledPlugin upgrade(String id, String version, String publisher, Call call);

    /** The versions of one plugin that are offered and not revoked, lowest first. */
    default List<String> versions(String id, Call call) {
        return search("", call).plugins().stream()
                .filter(one -> one.id().equals(id) && !one.status().equals("revoked"))
                .map(OfferedPlugin::version)
                .toList();
    }
}
