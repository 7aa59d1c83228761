// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;

/**
 * What the sources offer.
 *
 * @param plugins by id, lowest version first
 * @param troubles sources that could not be read, a sentence each: what the others offer is whole
 */
public record PluginOffers(List<OfferedPlugin> plugins, List<String> troubles) {

    public PluginOffers {
        plugins = List.copyOf(plugins);
        troubles = List.copyOf(troubles);
    }
}
