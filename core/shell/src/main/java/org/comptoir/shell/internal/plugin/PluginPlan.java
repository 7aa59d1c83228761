// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** What an archive would mean. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-plan",
        description = "Shows what installing or upgrading to an archive would mean",
        detailedDescription = "classpath:help/plugin-plan.txt")
@Parsing(OptionsFirst.class)
public final class PluginPlan extends ServerCommand {

    @Argument(name = "archive", description = "The plugin's archive, a file of the server's machine", required = true)
    @Completion(FileCompleter.class)
    private String archive = "";

    @Override
    protected void run(Answer answer) {
        answer.one(ArchiveCommand.sheet(service(PluginLife.class).plan(InputFiles.readable(archive), callFor(SERVER))));
    }
}
