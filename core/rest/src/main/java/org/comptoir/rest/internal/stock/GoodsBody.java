// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Goods that come in, as clients send them. */
public record GoodsBody(
        @Nullable
        @About(
                value = "names the fact behind it, taken once; made by the server unless said otherwise",
                example = "delivery:BL-2026-112")
        String source,

        @Nullable @About(value = "main unless said otherwise", example = "main")
        String warehouse,

        List<Line> lines,

        @Nullable @About("the business date; today unless said otherwise")
        LocalDate on) {

    /** How much of what, and what one cost. */
    public record Line(
            @About(example = "BOUGIE-FIGUIER") String sku,
            @About(value = "positive", example = "48") BigDecimal quantity,

            @About(value = "of one, up to 6 decimals", example = "9.2")
            BigDecimal unitCost) {}

    List<CostedLine> costedLines() {
        List<CostedLine> costed = new ArrayList<>(lines.size());
        for (Line line : lines) {
            costed.add(new CostedLine(line.sku(), line.quantity(), line.unitCost()));
        }
        return costed;
    }
}
