// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.PriceStep;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.console.Answer;
import org.jspecify.annotations.Nullable;

/** How the prices of an order and its warehouse came about, one row a step. */
record Steps(Order order) {

    /** @param price after it; none for what chose the warehouse */
    private record Step(
            int position,
            String sku,
            String phase,
            String rule,
            @Nullable BigDecimal price,
            String why,
            String plugin) {}

    /** Position 0: it is about the whole order. */
    private List<Step> warehouse(String language) {
        List<Step> steps = new ArrayList<>();
        WarehouseChoice choice = order.warehouseChoice();
        for (WarehouseChoice.PassedOver passed : choice.passedOver()) {
            steps.add(new Step(0, "", "passed-over", "", null, passed.code(), passed.plugin()));
        }
        if (!choice.equals(WarehouseChoice.NOT_ASKED)) {
            String why = language.equals("fr") ? choice.french() : choice.english();
            steps.add(new Step(0, order.warehouse(), "warehouse", choice.router(), null, why, choice.plugin()));
        }
        return steps;
    }

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
        steps.addAll(warehouse(language));
        answer.rows(steps, "position", "sku", "phase", "rule", "price", "why", "plugin");
    }
}
