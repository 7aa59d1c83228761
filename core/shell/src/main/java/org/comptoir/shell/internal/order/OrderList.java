// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.Orders;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.Suggestions;

/** Orders. */
@Service
@Command(
        scope = "comptoir",
        name = "order-list",
        description = "Lists orders, newest first",
        detailedDescription = "classpath:help/order-list.txt")
@Parsing(OptionsFirst.class)
public final class OrderList extends CompanyCommand {

    @Option(name = "--status", description = "Only these states, such as draft,confirmed")
    private String status = "";

    @Option(name = "--since", description = "First day of ordering")
    private String since = "";

    @Option(name = "--until", description = "Last day of ordering")
    private String until = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        List<String> states = status.isEmpty() ? List.of() : List.of(status.split(","));
        LocalDate from = date("--since", since, Suggestions.FIRST_DAY);
        LocalDate to = date("--until", until, Suggestions.LAST_DAY);
        answer.pages(
                limit(),
                page -> service(Orders.class).list(states, from, to, page, call),
                "id",
                "number",
                "state",
                "customerCode",
                "orderedOn",
                "net",
                "gross");
    }
}
