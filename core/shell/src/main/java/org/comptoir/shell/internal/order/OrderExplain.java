// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.ComptoirException;
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

    private record Step(
            int position, String sku, String phase, String rule, BigDecimal price, String why, String plugin) {}

    @Override
    protected void run(Answer answer) {
        if (!language.equals("fr") && !language.equals("en")) {
            throw ComptoirException.invalid("language.unknown", "--lang", language);
        }
        List<Step> steps = new ArrayList<>();
        for (OrderLine line :
                service(Orders.class).get(OrderId.parse(id), call()).lines()) {
            for (PriceStep step : line.trace()) {
                String why = language.equals("fr") ? step.french() : step.english();
                steps.add(new Step(
                        line.position(), line.sku(), step.phase(), step.rule(), step.price(), why, step.plugin()));
            }
        }
        answer.rows(steps, "position", "sku", "phase", "rule", "price", "why", "plugin");
    }
}
