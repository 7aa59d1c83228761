// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** What extends the core now. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-list",
        description = "Lists what plugins bring at this moment, and how each feels",
        detailedDescription = "classpath:help/plugin-list.txt")
@Parsing(OptionsFirst.class)
public final class PluginList extends ServerCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(),
                PluginLook.all(services(), callFor(SERVER)),
                "type",
                "name",
                "bundle",
                "version",
                "state",
                "message");
    }
}
