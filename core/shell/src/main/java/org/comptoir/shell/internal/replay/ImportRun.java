// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.imports.Imports.ImportResult;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Takes files over. */
@Service
@Command(
        scope = "comptoir",
        name = "import-run",
        description = "Books what an importer reads from files",
        detailedDescription = "classpath:help/import-run.txt")
@Parsing(OptionsFirst.class)
public final class ImportRun extends ChangeCommand {

    @Argument(name = "files", description = "The files, oldest first", required = true, multiValued = true)
    @Completion(FileCompleter.class)
    private List<String> files = List.of();

    @Option(name = "--profile", description = "The mapping profile of an importer", required = true)
    private String profile = "";

    @Override
    protected Duration patience() {
        return Duration.ofHours(12);
    }

    @Override
    protected Plan plan() {
        List<Path> paths = InputFiles.readable(files);
        return new Plan(
                "import.run",
                profile,
                Map.of("files", paths.stream().map(Path::toString).toList()),
                (answer, call) -> {
                    Imports imports = service(Imports.class);
                    boolean bar = interactive() && !wantsJson();
                    ImportResult result =
                            new WatchedImport(imports, bar ? out() : err(), bar).run(profile, paths, call);
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("facts", result.facts());
                    shown.put("skipped", result.skipped());
                    shown.put("documents", result.documents());
                    shown.put("quarantined", imports.quarantined(call));
                    shown.put("seconds", result.seconds().doubleValue());
                    shown.put("documentsPerSecond", result.documentsPerSecond().doubleValue());
                    answer.one(shown);
                });
    }
}
