// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/**
 * Which items in which warehouses, and in which order. What was never moved has no level and is in no list.
 *
 * @param search a part of the SKU, whatever case; empty for all
 * @param warehouse those of one warehouse, by its code; empty for all
 * @param states some of {@link #STATES}; none for all
 * @param atMost those of which no more than this is available, what is announced not counted; null for all
 * @param sort by one of {@link #SORTS}
 */
public record StockSelection(
        String search,
        String warehouse,
        List<String> states,
        @Nullable BigDecimal atMost,
        Sort sort) {

    /** Some can be promised; all that lies there is promised; nothing lies there. */
    public static final List<String> STATES = List.of("available", "promised", "none");

    /** The states of which nothing is left to be promised. */
    public static final List<String> SHORT = List.of("promised", "none");

    /** What levels can be sorted by; {@code sku} is the SKU, then the warehouse. */
    public static final Set<String> SORTS = Set.of("sku", "onHand", "reserved", "available");

    /** All levels, by SKU. */
    public static final StockSelection ALL = new StockSelection("", "", List.of(), null, Sort.ascending("sku"));

    private static final int DECIMALS = 4;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);

    /** Refused: {@code stock.state}, {@code stock.at-most}, {@code sort.unknown}. */
    public StockSelection {
        states = new KnownWords("state", STATES, "stock.state").chosen(states);
        if (atMost != null && !fits(atMost)) {
            throw ComptoirException.invalid("stock.at-most", "atMost", atMost);
        }
        sort = sort.among(SORTS);
    }

    /** The exponent is looked at first: 1E+999999999 is refused, not written out. */
    private static boolean fits(BigDecimal number) {
        return Math.abs((long) number.scale()) <= 64
                && number.stripTrailingZeros().scale() <= DECIMALS
                && number.signum() >= 0
                && number.compareTo(LARGEST) <= 0;
    }

    /** The same with a search. */
    public StockSelection matching(String wanted) {
        return new StockSelection(wanted, warehouse, states, atMost, sort);
    }

    /** The same of a warehouse. */
    public StockSelection at(String wanted) {
        return new StockSelection(search, wanted, states, atMost, sort);
    }

    /** The same of some states. */
    public StockSelection in(List<String> wanted) {
        return new StockSelection(search, warehouse, wanted, atMost, sort);
    }

    /** The same with no more available than this. */
    public StockSelection atMost(@Nullable BigDecimal wanted) {
        return new StockSelection(search, warehouse, states, wanted, sort);
    }

    /** The same in another order. */
    public StockSelection by(Sort wanted) {
        return new StockSelection(search, warehouse, states, atMost, wanted);
    }
}
