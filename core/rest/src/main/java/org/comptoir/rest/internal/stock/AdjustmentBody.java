// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Goods found or lost, as clients send them. */
public record AdjustmentBody(
        @Nullable @About("names the fact behind it, taken once; made by the server unless said otherwise")
        String source,

        @Nullable @About(value = "main unless said otherwise", example = "main")
        String warehouse,

        @About(example = "BOUGIE-FIGUIER") String sku,

        @About(value = "found if positive, lost if negative", example = "-2")
        BigDecimal quantity,

        @About(value = "why", example = "Casse") String reason,

        @Nullable @About("the business date; today unless said otherwise")
        LocalDate on) {}
