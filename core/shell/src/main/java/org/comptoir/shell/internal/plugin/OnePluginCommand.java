// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.ChangeCommand;

/** A command that changes a plugin that is here. */
abstract class OnePluginCommand extends ChangeCommand {

    @Argument(name = "plugin", description = "The plugin's id, such as comptoir.vat-fr", required = true)
    @Completion(PluginIds.class)
    private String plugin = "";

    private final String action;

    OnePluginCommand(String action) {
        this.action = action;
    }

    final String plugin() {
        return plugin;
    }

    final String action() {
        return action;
    }

    /** Changes it. */
    abstract void change(PluginLife life, String id, Answer answer, Call call);

    @Override
    protected Plan plan() throws IOException {
        InstalledPlugin now = service(PluginLife.class).info(plugin, call()).plugin();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", now.version());
        facts.put("state", now.state());
        facts.put("kept", now.kept());
        return new Plan(
                action, plugin, facts, (answer, call) -> change(service(PluginLife.class), plugin, answer, call));
    }
}
