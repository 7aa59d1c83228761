// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import org.comptoir.api.plugin.PluginReport;
import org.comptoir.web.internal.view.View;

/**
 * The plugins of the server.
 *
 * @param report how each of them is
 */
public record PluginsView(PluginReport report) implements View {

    @Override
    public String template() {
        return "plugins";
    }
}
