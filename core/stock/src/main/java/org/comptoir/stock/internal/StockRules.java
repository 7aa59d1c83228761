// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** What a request must look like before anything is looked up. */
final class StockRules {

    static final int SOURCE = 100;
    static final int PIECE = 100;
    static final int SKU = 64;
    static final int TEXT = 255;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Pattern WAREHOUSE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int MOST_LINES = 10_000;
    private static final int QUANTITY_DECIMALS = 4;
    private static final int COST_DECIMALS = 6;
    private static final BigDecimal LARGEST_QUANTITY = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal LARGEST_COST = BigDecimal.valueOf(1_000_000_000L);

    private StockRules() {}

    /** How a refusal names a member of a line: a path into the request, from 0. */
    static String field(int line, String member) {
        return "lines[" + line + "]." + member;
    }

    static void requireChange(Change change) {
        requireText("stock.source", "source", change.source(), SOURCE);
        requireText("stock.piece", "piece", change.piece(), PIECE);
        if (change.kind() == Kind.ADJUSTMENT) {
            requireText("stock.reason", "reason", change.reason(), TEXT);
        }
        requireDay("on", change.on());
    }

    static void requireWarehouse(String code, String name) {
        if (!WAREHOUSE.matcher(code).matches()) {
            throw ComptoirException.invalid("warehouse.code", "code", code);
        }
        requireText("warehouse.name", "name", name, TEXT);
    }

    static void requireLines(List<StockLine> lines) {
        requireCount(lines);
        for (int i = 0; i < lines.size(); i++) {
            requireSku(lines.get(i).sku(), i);
            requireQuantity(field(i, "quantity"), lines.get(i).quantity(), false);
        }
    }

    /** @param zero whether a quantity of 0 will do */
    static void requireCosted(List<CostedLine> lines, boolean zero) {
        requireCount(lines);
        for (int i = 0; i < lines.size(); i++) {
            CostedLine line = lines.get(i);
            requireSku(line.sku(), i);
            requireQuantity(field(i, "quantity"), line.quantity(), zero);
            if (line.unitCost() != null) {
                requireCost(line.unitCost(), i);
            }
        }
    }

    private static void requireCost(BigDecimal cost, int index) {
        if (!fits(cost, COST_DECIMALS, LARGEST_COST) || cost.signum() < 0) {
            throw ComptoirException.invalid("stock.unit-cost", field(index, "unitCost"), cost);
        }
    }

    static void requireQuantity(String field, BigDecimal quantity, boolean zero) {
        boolean fits = fits(quantity, QUANTITY_DECIMALS, LARGEST_QUANTITY);
        if (!fits || quantity.signum() < 0 || (quantity.signum() == 0 && !zero)) {
            throw ComptoirException.invalid("stock.quantity", field, quantity);
        }
    }

    static void requireDay(String field, LocalDate day) {
        if (!within(day).equals(day)) {
            throw ComptoirException.invalid("stock.date", field, day);
        }
    }

    /** The nearest day that both databases can hold, for open ends. */
    static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    static void requireText(String code, String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest || !Field.isPlain(text)) {
            throw ComptoirException.invalid(code, field, text);
        }
    }

    /** A reference that no product can have is an unknown product. */
    private static void requireSku(String sku, int index) {
        requireText("product.unknown", field(index, "sku"), sku, SKU);
    }

    private static void requireCount(List<?> lines) {
        if (lines.isEmpty()) {
            throw ComptoirException.invalid("stock.no-lines", "lines");
        }
        if (lines.size() > MOST_LINES) {
            throw new ComptoirException(
                    "stock.too-many-lines",
                    Fault.TOO_LARGE,
                    Map.of(ComptoirException.FIELD, "lines", "limit", Integer.toString(MOST_LINES)));
        }
    }

    /** The exponent is looked at first: 1E+999999999 is refused, not written out. */
    private static boolean fits(BigDecimal number, int decimals, BigDecimal largest) {
        return number.scale() <= 64
                && number.scale() >= -64
                && number.stripTrailingZeros().scale() <= decimals
                && number.abs().compareTo(largest) <= 0;
    }
}
