// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** What this server could have. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-search",
        description = "Lists the plugins that the catalogues offer",
        detailedDescription = "classpath:help/plugin-search.txt")
@Parsing(OptionsFirst.class)
public final class PluginSearch extends ServerCommand {

    @Argument(name = "text", description = "In the id, the name, the description or the publisher; all unless given")
    private String text = "";

    @Override
    protected void run(Answer answer) {
        PluginOffers offers = service(PluginCatalogue.class).search(text, callFor(SERVER));
        answer.first(limit(), offers.plugins(), "id", "version", "status", "accepted", "publisher", "source");
        offers.troubles().forEach(answer::say);
    }
}
