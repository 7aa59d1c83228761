// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Price conditions. */
@Service
@Command(
        scope = "comptoir",
        name = "price-list",
        description = "Lists price conditions: net prices and discounts",
        detailedDescription = "classpath:help/price-list.txt")
@Parsing(OptionsFirst.class)
public final class PriceList extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Prices.class).conditions(page, call),
                "name",
                "kind",
                "sku",
                "family",
                "customerCode",
                "fromQuantity",
                "value",
                "since",
                "until");
    }
}
