// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.invoice;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;

/** One document as a file. */
@Service
@Command(
        scope = "comptoir",
        name = "invoice-render",
        description = "Writes an invoice to a file in a format",
        detailedDescription = "classpath:help/invoice-render.txt")
@Parsing(OptionsFirst.class)
public final class InvoiceRender extends CompanyCommand {

    @Argument(name = "id", description = "The invoice's id, such as inv_…", required = true)
    private String id = "";

    @Option(name = "--format", description = "A format that a plugin brings, such as factur-x")
    private String format = "factur-x";

    @Option(name = "--out", description = "The file to write; it must not exist", required = true)
    private String out = "";

    @Override
    protected void run(Answer answer) throws IOException {
        OutputFile file = OutputFile.at(out);
        Document document = service(Invoices.class).rendered(InvoiceId.parse(id), format, call());
        file.write(to -> to.write(document.content()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("file", file.path().toString());
        shown.put("bytes", document.size());
        shown.put("mediaType", document.mediaType());
        shown.put("sha256", document.sha256());
        answer.one(shown);
    }
}
