// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.stock;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.stock.Stock;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Stock levels. */
@Service
@Command(
        scope = "comptoir",
        name = "stock-list",
        description = "Lists what lies where",
        detailedDescription = "classpath:help/stock-list.txt")
@Parsing(OptionsFirst.class)
public final class StockList extends CompanyCommand {

    @Argument(name = "search", description = "A part of the SKU")
    private String search = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Stock.class).list(search, page, call),
                "warehouse",
                "sku",
                "onHand",
                "reserved",
                "inbound",
                "available",
                "value");
    }
}
