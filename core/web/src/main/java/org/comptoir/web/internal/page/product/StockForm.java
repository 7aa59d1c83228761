// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedNumber;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.Words;

/**
 * What somebody types of a change of the stock.
 *
 * @param act {@link #ADJUST}, {@link #RECEIVE} or empty for nothing yet
 * @param warehouse its code
 * @param lost whether goods are missing, else there are more
 * @param quantity as typed
 * @param reason as typed
 * @param cost of one as typed, empty for the average
 */
public record StockForm(String act, String warehouse, boolean lost, String quantity, String reason, String cost) {

    /** Goods that were found or lost. */
    public static final String ADJUST = "adjust";
    /** Goods that came in. */
    public static final String RECEIVE = "receive";

    static final String QUANTITY = "quantity";
    static final String REASON = "reason";
    static final String COST = "cost";

    static StockForm read(Visit visit) {
        Fields form = visit.form();
        String path = visit.request().path();
        return new StockForm(
                path.endsWith("/" + ADJUST) ? ADJUST : path.endsWith("/" + RECEIVE) ? RECEIVE : "",
                form.has("warehouse") ? form.text("warehouse") : "main",
                form.text("way").equals("lost"),
                form.text(QUANTITY),
                form.text(REASON),
                form.text(COST));
    }

    /** What of it is no number, beside its field. */
    Refused malformed(Words words) {
        Refused refused = Refused.NOT;
        if (TypedNumber.read(quantity).isEmpty()) {
            refused = refused.and(QUANTITY, words.of("form/no-quantity"));
        }
        if (!cost.isEmpty() && TypedNumber.read(cost).isEmpty()) {
            refused = refused.and(COST, words.of("form/no-quantity"));
        }
        return refused;
    }

    /** The same where it is about this act, else an empty one for it. */
    public StockForm of(String wanted) {
        return act.equals(wanted) ? this : new StockForm(wanted, warehouse, true, "", "", "");
    }
}
