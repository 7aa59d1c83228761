// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.console.Answer;

/** How the prices of an order came about, one row a step. */
record Steps(Order order) {

    private record Step(
            int position, String sku, String phase, String rule, BigDecimal price, String why, String plugin) {}

    /** Refused: {@code language.unknown}. */
    static void checkLanguage(String language) {
        if (!language.equals("fr") && !language.equals("en")) {
            throw ComptoirException.invalid("language.unknown", "--lang", language);
        }
    }

    void answer(Answer answer, String language) {
        List<Step> steps = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            for (PriceStep step : line.trace()) {
                String why = language.equals("fr") ? step.french() : step.english();
                steps.add(new Step(
                        line.position(), line.sku(), step.phase(), step.rule(), step.price(), why, step.plugin()));
            }
        }
        answer.rows(steps, "position", "sku", "phase", "rule", "price", "why", "plugin");
    }
}
