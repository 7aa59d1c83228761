// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockMove;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.model.Call;

/**
 * Where a product lies.
 *
 * @param shown whether the reader may know, and it is kept at all
 * @param warehouses all there are
 * @param levels by warehouse
 * @param moves the last ones
 * @param earlier leads to those before, empty for none
 */
public record Shelves(
        boolean shown, List<Warehouse> warehouses, List<StockLevel> levels, List<StockMove> moves, String earlier) {

    static final Shelves HIDDEN = new Shelves(false, List.of(), List.of(), List.of(), "");

    private static final int MOST_WAREHOUSES = 50;

    public Shelves {
        warehouses = List.copyOf(warehouses);
        levels = List.copyOf(levels);
        moves = List.copyOf(moves);
    }

    /** Of a product that is kept. @param today the company's business day */
    static Shelves of(Stock stock, String sku, LocalDate today, PageRequest page, Call call) {
        List<Warehouse> warehouses =
                stock.warehouses(PageRequest.first(MOST_WAREHOUSES), call).items();
        List<StockLevel> levels = new ArrayList<>();
        for (Warehouse warehouse : warehouses) {
            levels.addAll(
                    stock.levels(warehouse.code(), List.of(sku), today, call).values());
        }
        Page<StockMove> moves = stock.moves(sku, page, call);
        return new Shelves(true, warehouses, levels, moves.items(), moves.next());
    }

    /** What can still be promised, of what lies there. */
    public BigDecimal available(StockLevel level) {
        return level.onHand().subtract(level.reserved());
    }
}
