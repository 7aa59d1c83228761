// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.kernel.PluginTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;

/** Takes a plugin out for good. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-remove",
        description = "Takes a plugin out, and keeps, exports or deletes what it kept",
        detailedDescription = "classpath:help/plugin-remove.txt")
@Parsing(OptionsFirst.class)
public final class PluginRemove extends OnePluginCommand {

    @Option(name = "--data", description = "keep (it can be resumed), export (then delete) or delete")
    private String data = "keep";

    @Option(name = "--out", description = "The zip to export to; it must not exist")
    private String out = "";

    public PluginRemove() {
        super("plugin.remove");
    }

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    void change(PluginLife life, String id, Answer answer, Call call) {
        if (!data.equals("keep") && !data.equals("delete") && !data.equals("export")) {
            throw ComptoirException.invalid("plugin.data-unknown", "--data", data);
        }
        PluginTables tables = service(PluginTables.class);
        if (data.equals("export")) {
            export(tables, id, call);
        }
        life.remove(id, !data.equals("keep"), call);
        if (!data.equals("keep")) {
            tables.drop(id, call);
        }
        answer.one(Map.of("id", id, "state", "removed", "data", data));
    }

    /** Before anything is gone. */
    private void export(PluginTables tables, String id, Call call) {
        try {
            OutputFile.at(out).write(to -> tables.export(id, to, call));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
