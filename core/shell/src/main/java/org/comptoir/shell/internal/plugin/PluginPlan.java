// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** What a plugin would mean. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-plan",
        description = "Shows what installing a plugin, or upgrading to it, would mean",
        detailedDescription = "classpath:help/plugin-plan.txt")
@Parsing(OptionsFirst.class)
public final class PluginPlan extends ServerCommand {

    @Argument(
            name = "plugin",
            description = "An archive on the server's machine, or ID or ID@VERSION of a plugin in the catalogues",
            required = true)
    @Completion(FileCompleter.class)
    private String plugin = "";

    @Option(
            name = "--publisher",
            description = "The key that must have signed it; unless given, the one that signed what is here")
    private String publisher = "";

    @Override
    protected void run(Answer answer) {
        answer.one(ArchiveCommand.sheet(Wanted.of(plugin).plan(services(), publisher, callFor(SERVER))));
    }
}
