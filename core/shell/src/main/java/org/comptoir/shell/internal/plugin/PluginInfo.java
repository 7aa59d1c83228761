// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** What is known of a plugin, or of all. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-info",
        description = "Shows one plugin, or lists all with their versions and states",
        detailedDescription = "classpath:help/plugin-info.txt")
@Parsing(OptionsFirst.class)
public final class PluginInfo extends ServerCommand {

    @Argument(name = "plugin", description = "The plugin's id, such as comptoir.vat-fr; all unless given")
    @Completion(PluginIds.class)
    private String plugin = "";

    @Override
    protected void run(Answer answer) {
        PluginLife life = service(PluginLife.class);
        if (service(PluginCheckup.class).development()) {
            answer.say("Development mode is on: plugins that nobody vouches for are let in. Never on a shop's server.");
        }
        if (plugin.isEmpty()) {
            answer.first(limit(), life.list(callFor(SERVER)), "id", "version", "state", "origin", "kept", "reason");
        } else {
            answer.one(life.info(plugin, callFor(SERVER)));
        }
    }
}
