// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;
import org.comptoir.shell.internal.console.Suggestions;

/** The file that the tax administration asks for. */
@Service
@Command(
        scope = "comptoir",
        name = "ledger-export",
        description = "Writes the entries of a period to a file, such as the FEC",
        detailedDescription = "classpath:help/ledger-export.txt")
@Parsing(OptionsFirst.class)
public final class LedgerExport extends CompanyCommand {

    @Option(name = "--format", description = "A format that a plugin brings")
    private String format = "fec";

    @Option(name = "--from", description = "First day", required = true)
    private String from = "";

    @Option(name = "--to", description = "Last day", required = true)
    private String to = "";

    @Option(name = "--out", description = "The file to write, or a folder for its official name", required = true)
    private String out = "";

    @Override
    protected Duration patience() {
        return Duration.ofHours(6);
    }

    @Override
    protected void run(Answer answer) throws IOException {
        Call call = call();
        Ledger ledger = service(Ledger.class);
        LocalDate first = date("--from", from, Suggestions.FIRST_DAY);
        LocalDate last = date("--to", to, Suggestions.LAST_DAY);
        String name = ledger.exportFileName(format, first, last, call);
        boolean folder = Files.isDirectory(Path.of(out));
        OutputFile file = OutputFile.at(folder ? Path.of(out).resolve(name).toString() : out);
        long bytes = file.write(to -> ledger.export(format, first, last, to, call));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("file", file.path().toString());
        shown.put("officialName", name);
        shown.put("format", format);
        shown.put("bytes", bytes);
        answer.one(shown);
    }
}
