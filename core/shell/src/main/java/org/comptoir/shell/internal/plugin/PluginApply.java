// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.plugin.PluginList;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Makes the plugins of the server what a file says. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-apply",
        description = "Makes the plugins what a file says",
        detailedDescription = "classpath:help/plugin-apply.txt")
@Parsing(OptionsFirst.class)
public final class PluginApply extends ChangeCommand {

    @Argument(name = "file", description = "A list of plugins, a YAML file on the server's machine", required = true)
    @Completion(FileCompleter.class)
    private String file = "";

    /** More is refused when it is read; this much is read at all. */
    private static final long LONGEST = 1L << 20;

    private boolean anything;

    /** Code of others may come in; a list that is so already asks nobody. */
    @Override
    protected boolean irreversible() {
        return anything;
    }

    @Override
    protected Plan plan() throws IOException {
        String yaml = text(InputFiles.readable(file));
        List<PluginList.Step> steps = service(PluginList.class).apply(yaml, true, call());
        anything = !steps.isEmpty();
        return new Plan("plugin.apply", file, Map.of("steps", steps), (answer, call) -> {
            List<PluginList.Step> done = service(PluginList.class).apply(yaml, false, call);
            answer.rows(done, "plugin", "action", "from", "to");
            if (done.isEmpty()) {
                answer.say("Nothing to do: all plugins are as the file says.");
            }
        });
    }

    private static String text(Path path) throws IOException {
        if (Files.size(path) > LONGEST) {
            throw new ComptoirException(
                    "plugin.list-too-large", Fault.TOO_LARGE, Map.of("most", Long.toString(LONGEST)));
        }
        try {
            return Files.readString(path);
        } catch (MalformedInputException wrong) {
            throw new ComptoirException(
                    "plugin.list-malformed", Fault.INVALID, Map.of("line", "0", "reason", "it is no UTF-8"), wrong);
        }
    }
}
