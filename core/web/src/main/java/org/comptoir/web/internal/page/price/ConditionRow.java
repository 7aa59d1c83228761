// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.price;

import org.comptoir.api.DaySpan;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.model.Currency;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.Words;

/**
 * A price condition as people read it.
 *
 * @param listed what it says
 * @param currency of the company's prices
 */
public record ConditionRow(ListedCondition listed, Currency currency) {

    static final String NET_PRICE = "net-price";

    public PriceRequest terms() {
        return listed.terms();
    }

    /** Where it is changed. */
    public String path() {
        return ConditionListPages.PATH + "/" + listed.id();
    }

    /** What it is for: a product, a family, or all that is sold. */
    public Value.Worded goods() {
        String code = terms().sku().isEmpty() ? terms().family() : terms().sku();
        if (!terms().sku().isEmpty()) {
            return new Value.Worded(words -> code, code);
        }
        return code.isEmpty()
                ? new Value.Worded(words -> words.of("condition/all-goods"), "")
                : new Value.Worded(words -> words.of("condition/of-family", code), code);
    }

    /** For whom it is. */
    public Value.Worded buyers() {
        String code = terms().customerCode();
        return new Value.Worded(words -> code.isEmpty() ? words.of("condition/all-buyers") : code, code);
    }

    /** What it gives: a price of one, or so much less. */
    public String gives(Words words) {
        return terms().kind().equals(NET_PRICE)
                ? words.price(terms().value(), currency)
                : words.of("condition/percent", words.decimal(terms().value()));
    }

    /** Its last day, nothing for one without end. */
    public Value.Worded until() {
        boolean ends = terms().until().isBefore(DaySpan.LATEST);
        return new Value.Worded(
                words -> ends ? words.day(terms().until()) : "",
                ends ? terms().until().toString() : "");
    }
}
