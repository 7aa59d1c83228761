// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.invoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.invoice.InvoiceSelection;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;
import org.comptoir.shell.internal.console.Suggestions;

/** Many documents as files. */
@Service
@Command(
        scope = "comptoir",
        name = "invoice-export",
        description = "Writes the invoices of a period to files in a format",
        detailedDescription = "classpath:help/invoice-export.txt")
@Parsing(OptionsFirst.class)
public final class InvoiceExport extends CompanyCommand {

    @Option(name = "--format", description = "A format that a plugin brings, such as factur-x")
    private String format = "factur-x";

    @Option(name = "--type", description = "380 for invoices, 381 for credit notes; both unless given")
    private String type = "";

    @Option(name = "--from", description = "First day of issue")
    private String from = "";

    @Option(name = "--to", description = "Last day of issue")
    private String to = "";

    @Option(name = "--out", description = "The folder to write to; made if it is not there", required = true)
    private String out = "";

    @Override
    protected Duration patience() {
        return Duration.ofHours(6);
    }

    @Override
    protected void run(Answer answer) throws IOException {
        Call call = call();
        Invoices invoices = service(Invoices.class);
        LocalDate first = date("--from", from, Suggestions.FIRST_DAY);
        LocalDate last = date("--to", to, Suggestions.LAST_DAY);
        Path folder = Path.of(out).toAbsolutePath().normalize();
        Files.createDirectories(folder);
        List<Long> sizes = new ArrayList<>();
        invoices.export(
                new InvoiceSelection(format, type, first, last, limit(Integer.MAX_VALUE)),
                document -> sizes.add(new OutputFile(folder.resolve(document.fileName()))
                        .write(to -> to.write(document.content()))),
                call);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("folder", folder.toString());
        shown.put("format", format);
        shown.put("files", sizes.size());
        shown.put("bytes", sizes.stream().mapToLong(Long::longValue).sum());
        answer.one(shown);
    }
}
