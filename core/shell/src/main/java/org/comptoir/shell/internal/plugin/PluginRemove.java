// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
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

    private static final int LONGEST_PATH = 4096;

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
    protected Plan plan() throws IOException {
        new Field("--data").oneOf(Set.of("keep", "export", "delete"), data, "plugin.data-unknown");
        if (data.equals("export")) {
            OutputFile.at(new Field("--out").required(out, LONGEST_PATH));
        }
        return leftBehind() ? dropping() : super.plan();
    }

    /** Whether it was taken out, and what it kept was not dropped: the server may have been stopped in between. */
    private boolean leftBehind() {
        return data.equals("delete")
                && !service(PluginTables.class).of(plugin()).isEmpty()
                && service(PluginLife.class).list(call()).stream()
                        .noneMatch(listed -> listed.id().equals(plugin()));
    }

    private Plan dropping() {
        PluginTables tables = service(PluginTables.class);
        return new Plan(action(), plugin(), Map.of("tables", tables.of(plugin())), (answer, call) -> {
            tables.drop(plugin(), call);
            answer.one(removed());
        });
    }

    @Override
    void change(PluginLife life, String id, Answer answer, Call call) {
        PluginTables tables = service(PluginTables.class);
        if (data.equals("export") && !tables.of(id).isEmpty()) {
            export(tables, id, call);
        }
        life.remove(id, !data.equals("keep"), call);
        if (!data.equals("keep")) {
            tables.drop(id, call);
        }
        answer.one(removed());
    }

    private Map<String, ?> removed() {
        return Map.of("id", plugin(), "state", "removed", "data", data);
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
