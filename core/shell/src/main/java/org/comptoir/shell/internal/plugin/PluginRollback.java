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

/** Lets the version before this one take over again. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-rollback",
        description = "Lets the version before this one take over again",
        detailedDescription = "classpath:help/plugin-rollback.txt")
@Parsing(OptionsFirst.class)
public final class PluginRollback extends OnePluginCommand {

    public PluginRollback() {
        super("plugin.rollback");
    }

    @Override
    void change(PluginLife life, String id, Answer answer, Call call) {
        answer.one(life.rollback(id, call));
    }
}
