// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Takes a plugin out for good. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-remove",
        description = "Takes a plugin out, and keeps or deletes what is known of it",
        detailedDescription = "classpath:help/plugin-remove.txt")
@Parsing(OptionsFirst.class)
public final class PluginRemove extends OnePluginCommand {

    @Option(name = "--data", description = "keep (it can be resumed) or delete")
    private String data = "keep";

    public PluginRemove() {
        super("plugin.remove");
    }

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    void change(PluginLife life, String id, Answer answer, Call call) {
        if (!data.equals("keep") && !data.equals("delete")) {
            throw ComptoirException.invalid("plugin.data-unknown", "--data", data);
        }
        life.remove(id, data.equals("delete"), call);
        answer.one(Map.of("id", id, "state", "removed", "data", data));
    }
}
