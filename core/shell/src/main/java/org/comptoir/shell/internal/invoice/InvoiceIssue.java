// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.invoice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.kernel.Ids;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.order.OrderIds;

/** Draws a number and freezes the content. */
@Service
@Command(
        scope = "comptoir",
        name = "invoice-issue",
        description = "Invoices what of an order was shipped",
        detailedDescription = "classpath:help/invoice-issue.txt")
@Parsing(OptionsFirst.class)
public final class InvoiceIssue extends ChangeCommand {

    @Argument(name = "order", description = "The order's id, such as ord_…", required = true)
    @Completion(OrderIds.class)
    private String order = "";

    @Option(name = "--on", description = "The invoice's date; today unless given")
    private String on = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        OrderId what = OrderId.parse(order);
        LocalDate day = date("--on", on, today());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("issuedOn", day);
        facts.put("problems", service(Invoices.class).preflight(what, day, call()));
        return new Plan("invoice.issue", what.toString(), facts, (answer, call) -> {
            InvoiceId id = new InvoiceId(service(Ids.class).next());
            Invoice invoice = service(Invoices.class).issue(id, what, day, call);
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", invoice.id());
            shown.put("number", invoice.number());
            shown.put("issuedOn", invoice.issuedOn());
            shown.put("dueOn", invoice.dueOn());
            shown.put("totals", invoice.totals());
            answer.one(shown);
        });
    }
}
