// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.shell.internal.catalogue.CustomerCodes;
import org.comptoir.shell.internal.catalogue.Skus;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.Numbers;
import org.comptoir.shell.internal.console.OptionsFirst;

/** What something would cost somebody, and why; nothing is written. */
@Service
@Command(
        scope = "comptoir",
        name = "order-quote",
        description = "Explains what a product would cost a customer",
        detailedDescription = "classpath:help/order-quote.txt")
@Parsing(OptionsFirst.class)
public final class OrderQuote extends CompanyCommand {

    @Argument(index = 0, name = "customer", description = "The customer's code", required = true)
    @Completion(CustomerCodes.class)
    private String customer = "";

    @Argument(index = 1, name = "sku", description = "The product", required = true)
    @Completion(Skus.class)
    private String sku = "";

    @Argument(index = 2, name = "quantity", description = "How much of it", required = true)
    private String quantity = "";

    @Option(name = "--on", description = "The business date; today unless given")
    private String on = "";

    @Option(name = "--warehouse", description = "The warehouse's code; chosen unless given")
    private String warehouse = "";

    @Option(name = "--lang", description = "fr or en")
    private String language = "en";

    @Override
    protected void run(Answer answer) {
        Steps.checkLanguage(language);
        OrderRequest.Line line = new OrderRequest.Line(sku, Numbers.decimal("quantity", quantity), null, null);
        OrderRequest request = new OrderRequest(
                customer, date("--on", on, today()), company().currency(), warehouse, "", "", "", null, List.of(line));
        new Steps(service(Orders.class).quote(request, call())).answer(answer, language);
    }
}
