// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.invoice;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** One issued document. */
@Service
@Command(
        scope = "comptoir",
        name = "invoice-show",
        description = "Shows an invoice with its lines",
        detailedDescription = "classpath:help/invoice-show.txt")
@Parsing(OptionsFirst.class)
public final class InvoiceShow extends CompanyCommand {

    @Argument(name = "id", description = "The invoice's id, such as inv_…", required = true)
    private String id = "";

    @Override
    protected void run(Answer answer) {
        Invoice invoice = service(Invoices.class).get(InvoiceId.parse(id), call());
        if (wantsJson()) {
            answer.one(invoice);
            return;
        }
        answer.rows(List.of(invoice), "number", "type", "issuedOn", "dueOn", "buyer.name", "destination", "totals");
        answer.say("");
        answer.rows(invoice.vat());
        answer.say("");
        answer.rows(invoice.lines());
    }
}
