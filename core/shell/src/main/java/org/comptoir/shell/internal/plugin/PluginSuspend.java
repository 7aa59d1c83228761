// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Takes a plugin out of service until it is resumed. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-suspend",
        description = "Takes a plugin out of service until it is resumed",
        detailedDescription = "classpath:help/plugin-suspend.txt")
@Parsing(OptionsFirst.class)
public final class PluginSuspend extends OnePluginCommand {

    public PluginSuspend() {
        super("plugin.suspend");
    }

    @Override
    void change(PluginLife life, String id, Answer answer, Call call) {
        answer.one(life.suspend(id, call));
    }
}
