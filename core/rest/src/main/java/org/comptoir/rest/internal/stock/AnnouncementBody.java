// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.stock.StockLine;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Goods that a supplier promised, as clients send them. */
public record AnnouncementBody(
        @About(value = "who promised; replaces what the same source announced before", example = "purchase:CF-2026-031")
        String source,

        @Nullable @About(value = "main unless said otherwise", example = "main")
        String warehouse,

        List<Line> lines,

        @About(value = "the day they are to be there", example = "2026-12-01")
        LocalDate expectedOn) {

    /** How much of what. */
    public record Line(
            @About(example = "BOUGIE-FIGUIER") String sku,
            @About(value = "positive", example = "48") BigDecimal quantity) {}

    List<StockLine> stockLines() {
        List<StockLine> announced = new ArrayList<>(lines.size());
        for (Line line : lines) {
            announced.add(new StockLine(line.sku(), line.quantity()));
        }
        return announced;
    }
}
