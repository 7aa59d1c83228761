// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** How all plugins are. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-doctor",
        description = "Shows how all plugins are, and what to do",
        detailedDescription = "classpath:help/plugin-doctor.txt")
@Parsing(OptionsFirst.class)
public final class PluginDoctor extends ServerCommand {

    @Override
    protected void run(Answer answer) {
        PluginReport report = service(PluginCheckup.class).doctor(callFor(SERVER));
        report.troubles().forEach(answer::say);
        answer.rows(report.plugins(), "plugin", "version", "state", "health", "trust", "nodes", "advice");
    }
}
