// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.web.Caller;
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

    private static final String COSTS = "cost:r";

    /** How much of what, and what one cost. */
    public record Line(
            @About(example = "BOUGIE-FIGUIER") String sku,
            @About(value = "positive", example = "48") BigDecimal quantity,

            @Nullable
            @About(
                    value = "of one, up to 6 decimals; needs the right cost:r; the average unless said otherwise,"
                            + " or the standard cost where nothing lies there",
                    example = "9.2")
            BigDecimal unitCost) {}

    /** Who may not know what goods cost may not say it either. Refused: {@code access.scope-missing}. */
    List<CostedLine> costedLines(Caller caller) {
        boolean mayCost = caller.allows(COSTS);
        List<CostedLine> costed = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.unitCost() != null && !mayCost) {
                throw costsMissing(costed.size());
            }
            costed.add(new CostedLine(line.sku(), line.quantity(), line.unitCost()));
        }
        return costed;
    }

    private static ComptoirException costsMissing(int line) {
        return new ComptoirException(
                "access.scope-missing",
                Fault.FORBIDDEN,
                Map.of(ComptoirException.FIELD, "lines[" + line + "].unitCost", "scope", COSTS));
    }
}
