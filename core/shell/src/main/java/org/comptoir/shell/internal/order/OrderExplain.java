// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.Orders;
import org.comptoir.model.id.OrderId;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Why a price is what it is. */
@Service
@Command(
        scope = "comptoir",
        name = "order-explain",
        description = "Explains how the prices of an order came about",
        detailedDescription = "classpath:help/order-explain.txt")
@Parsing(OptionsFirst.class)
public final class OrderExplain extends CompanyCommand {

    @Argument(name = "id", description = "The order's id, such as ord_…", required = true)
    @Completion(OrderIds.class)
    private String id = "";

    @Option(name = "--lang", description = "fr or en")
    private String language = "en";

    @Override
    protected void run(Answer answer) {
        Steps.checkLanguage(language);
        new Steps(service(Orders.class).get(OrderId.parse(id), call())).answer(answer, language);
    }
}
