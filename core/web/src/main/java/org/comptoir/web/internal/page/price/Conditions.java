// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.price;

import java.util.List;
import java.util.function.Consumer;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.company.Companies;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.id.PriceConditionId;

/** Price conditions with the currency that their prices are in. */
public final class Conditions {

    private final Prices prices;
    private final Companies companies;

    public Conditions(Prices prices, Companies companies) {
        this.prices = prices;
        this.companies = companies;
    }

    ListPage<ConditionRow> page(ConditionSelection selection, PageRequest request, Call call) {
        Currency currency = companies.get(call).currency();
        ListPage<ListedCondition> found = prices.list(selection, request, call);
        return new ListPage<>(
                found.items().stream()
                        .map(one -> new ConditionRow(one, currency))
                        .toList(),
                found.previous(),
                found.next());
    }

    void export(ConditionSelection selection, Consumer<ConditionRow> consumer, Call call) {
        Currency currency = companies.get(call).currency();
        prices.export(selection, one -> consumer.accept(new ConditionRow(one, currency)), call);
    }

    ConditionRow one(PriceConditionId id, Call call) {
        return new ConditionRow(prices.condition(id, call), companies.get(call).currency());
    }

    /** The first few that are for a product by name, and not for its family or for all. */
    public List<ConditionRow> ofProduct(String sku, int most, Call call) {
        return page(ConditionSelection.ALL.forProduct(sku), PageRequest.first(most), call)
                .items();
    }
}
