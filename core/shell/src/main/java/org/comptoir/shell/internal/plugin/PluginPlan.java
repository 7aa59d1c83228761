// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.nio.file.Path;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** What a plugin would mean, or what another version of the server would mean for the plugins. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-plan",
        description = "Shows what bringing in a plugin, or another version of the server, would mean",
        detailedDescription = "classpath:help/plugin-plan.txt")
@Parsing(OptionsFirst.class)
public final class PluginPlan extends ServerCommand {

    @Argument(
            name = "plugin",
            description = "An archive on the server's machine, or ID or ID@VERSION of a plugin in the catalogues; with"
                    + " --target the id of one that is installed, or all")
    @Completion(FileCompleter.class)
    private String plugin = "";

    @Option(
            name = "--publisher",
            description = "The key that must have signed it; unless given, the one that signed what is here")
    private String publisher = "";

    @Option(
            name = "--target",
            description = "The folder of another version's distribution, or the file platform/offers.json of it, on the"
                    + " server's machine: shows which of the installed plugins would run there")
    @Completion(FileCompleter.class)
    private String target = "";

    @Override
    protected void run(Answer answer) {
        if (!target.isEmpty()) {
            forecast(answer);
        } else if (plugin.isEmpty()) {
            throw new ComptoirException("plugin.plan-unsaid", Fault.INVALID, Map.of());
        } else {
            answer.one(ArchiveCommand.sheet(Wanted.of(plugin).plan(services(), publisher, callFor(SERVER))));
        }
    }

    private void forecast(Answer answer) {
        Call call = callFor(SERVER);
        if (!plugin.isEmpty()) {
            service(PluginLife.class).info(plugin, call);
        }
        PluginForecast forecast = service(PluginCheckup.class).forecast(place(), call);
        answer.say("On Comptoir " + forecast.target() + ":");
        forecast.troubles().forEach(answer::say);
        answer.rows(
                forecast.plugins().stream()
                        .filter(one -> plugin.isEmpty() || one.plugin().equals(plugin))
                        .toList(),
                "plugin",
                "version",
                "outlook",
                "reasons",
                "cure");
    }

    /** Whoever calls stands in another folder than the server. Refused: {@code plugin.target-relative}. */
    private Path place() {
        if (!Path.of(target).isAbsolute()) {
            throw ComptoirException.invalid("plugin.target-relative", "--target", target);
        }
        return InputFiles.place(target);
    }
}
