// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** Why a plugin does not serve. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-why-not",
        description = "Says in words why a plugin does not serve, or not well",
        detailedDescription = "classpath:help/plugin-why-not.txt")
@Parsing(OptionsFirst.class)
public final class PluginWhyNot extends ServerCommand {

    @Argument(name = "plugin", description = "The plugin's id, such as comptoir.vat-fr", required = true)
    @Completion(PluginIds.class)
    private String plugin = "";

    @Override
    protected void run(Answer answer) {
        List<String> reasons = service(PluginLife.class).whyNot(plugin, callFor(SERVER));
        answer.rows(reasons.stream().map(reason -> Map.of("reason", reason)).toList(), "reason");
        if (reasons.isEmpty()) {
            answer.say("Nothing is the matter with " + plugin + ".");
        }
    }
}
