// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the plugins of the server what a file says. The second time changes nothing.
 *
 * <p>The file is YAML:
 *
 * <pre>{@code
 * plugins:
 *   acme.rabais:
 *     version: 1.1.0            # what a catalogue's newest is, unless said
 *     publisher: MCowBQYDK2Vw…  # who must have signed it; who signed what is here, unless said
 *   acme.pay:
 *     state: suspended          # active unless said; or removed
 * others: keep                  # or suspended: those that are not named and did not come with the server
 * }</pre>
 */
@NotForPlugins
@ProviderType
public interface PluginList {

    /**
     * Does what is missing, one step after the other, in the order of the file; stops at the first that is refused.
     * Refused before anything is done: {@code plugin.list-too-large}; {@code plugin.list-malformed} and {@code
     * plugin.list-unknown} with the {@code line}; {@code plugin.list-publisher} when another signed than
     * the list says, {@code plugin.other-publisher} when it says nobody and another signed than what is here; {@code
     * plugin.not-offered}.
     *
     * @param yaml the file's text, at most 64 KB
     * @param dryRun whether to tell only what would be done
     * @return what was done, or would be; empty when all is so already
     */
    List<Step> apply(String yaml, boolean dryRun, Call call);

    /**
     * One step.
     *
     * @param plugin its id
     * @param action {@code install}, {@code upgrade}, {@code rollback}, {@code suspend}, {@code resume} or {@code remove}
     * @param from the version before, empty if none
     * @param to the version after, empty if none
     */
    record Step(String plugin, String action, String from, String to) {}
}
