// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.invoice;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.Suggestions;

/** Issued documents. */
@Service
@Command(
        scope = "comptoir",
        name = "invoice-list",
        description = "Lists invoices and credit notes, newest first",
        detailedDescription = "classpath:help/invoice-list.txt")
@Parsing(OptionsFirst.class)
public final class InvoiceList extends CompanyCommand {

    @Option(name = "--type", description = "380 for invoices, 381 for credit notes")
    private String type = "";

    @Option(name = "--since", description = "First day of issue")
    private String since = "";

    @Option(name = "--until", description = "Last day of issue")
    private String until = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        LocalDate from = date("--since", since, Suggestions.FIRST_DAY);
        LocalDate to = date("--until", until, Suggestions.LAST_DAY);
        answer.pages(
                limit(),
                page -> service(Invoices.class).list(type, from, to, page, call),
                "number",
                "type",
                "issuedOn",
                "customerCode",
                "destination",
                "net",
                "vat",
                "gross",
                "id");
    }
}
