// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.server.ServerCheckup;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;
import org.comptoir.shell.internal.console.ServerCommand;

/** What whoever helps is given. */
@Service
@Command(
        scope = "comptoir",
        name = "diagnostic-bundle",
        description = "Writes versions, health, masked settings, threads and the log to a zip",
        detailedDescription = "classpath:help/diagnostic-bundle.txt")
@Parsing(OptionsFirst.class)
public final class DiagnosticBundle extends ServerCommand {

    @Argument(name = "file", description = "The file to write, or a folder for it", required = true)
    private String file = "";

    @Override
    protected void run(Answer answer) throws IOException {
        Path path = Path.of(file);
        OutputFile out = OutputFile.at(
                Files.isDirectory(path) ? path.resolve("comptoir-support.zip").toString() : file);
        ServerCheckup checkup = service(ServerCheckup.class);
        long bytes = out.write(to -> checkup.supportBundle(to, callFor(SERVER)));
        answer.one(Map.of("file", out.path().toString(), "bytes", bytes));
    }
}
