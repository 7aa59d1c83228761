// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import java.util.List;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.model.LocalText;
import org.comptoir.web.internal.view.View;

/**
 * The plugins of the server.
 *
 * @param plugins each of them, by id
 * @param development whether plugins that nobody vouches for are let in
 * @param bare whether the server was started without those that were installed
 * @param troubles what is the matter with none in particular, a sentence each
 */
public record PluginsView(List<Row> plugins, boolean development, boolean bare, List<String> troubles) implements View {

    /**
     * One of them.
     *
     * @param patient how it is
     * @param name what people call it
     */
    public record Row(Patient patient, LocalText name) {}

    @Override
    public String template() {
        return "plugins";
    }
}
