// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.stock;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockMove;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.catalogue.Skus;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.Pages;

/** One item. */
@Service
@Command(
        scope = "comptoir",
        name = "stock-show",
        description = "Shows the stock of an item, and its last moves",
        detailedDescription = "classpath:help/stock-show.txt")
@Parsing(OptionsFirst.class)
public final class StockShow extends CompanyCommand {

    @Argument(name = "sku", description = "The item", required = true)
    @Completion(Skus.class)
    private String sku = "";

    @Option(name = "--warehouse", description = "The warehouse's code")
    private String warehouse = "main";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        Stock stock = service(Stock.class);
        StockLevel level = stock.levels(warehouse, List.of(sku), today(), call)
                .values()
                .iterator()
                .next();
        List<StockMove> moves = Pages.first(limit(), page -> stock.moves(sku, page, call));
        if (wantsJson()) {
            answer.one(Map.of("level", level, "moves", moves));
            return;
        }
        answer.rows(List.of(level), "sku", "warehouse", "onHand", "reserved", "inbound", "available", "value");
        answer.say("");
        answer.rows(moves, "movedOn", "kind", "quantity", "unitCost", "value", "source", "reason");
    }
}
