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

/** Brings a suspended, failed or removed plugin back. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-resume",
        description = "Brings a suspended, failed or removed plugin back",
        detailedDescription = "classpath:help/plugin-resume.txt")
@Parsing(OptionsFirst.class)
public final class PluginResume extends OnePluginCommand {

    public PluginResume() {
        super("plugin.resume");
    }

    @Override
    void change(PluginLife life, String id, Answer answer, Call call) {
        answer.one(life.resume(id, call));
    }
}
