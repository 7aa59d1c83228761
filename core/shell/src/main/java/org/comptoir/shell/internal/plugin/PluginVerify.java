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
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** Whether plugins are what they should be. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-verify",
        description = "Proves that plugins are what was let in",
        detailedDescription = "classpath:help/plugin-verify.txt")
@Parsing(OptionsFirst.class)
public final class PluginVerify extends ServerCommand {

    @Argument(name = "plugin", description = "The plugin's id, such as comptoir.vat-fr; all unless given")
    @Completion(PluginIds.class)
    private String plugin = "";

    @Override
    protected void run(Answer answer) {
        List<PluginCheck> checks = service(PluginCheckup.class).verify(plugin, callFor(SERVER));
        answer.rows(checks, "plugin", "version", "check", "verdict", "detail");
        List<String> bad = checks.stream()
                .filter(check -> check.verdict().equals("bad"))
                .map(check -> check.plugin() + " " + check.version() + " " + check.check())
                .toList();
        if (!bad.isEmpty()) {
            throw new ComptoirException("plugin.not-proven", Fault.CONFLICT, Map.of("checks", String.join(", ", bad)));
        }
    }
}
