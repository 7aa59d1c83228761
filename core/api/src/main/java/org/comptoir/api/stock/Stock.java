// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The stock of a company. Every change of a quantity is an append-only move, valued at weighted average cost and booked
 * on account 37 in the same transaction. A {@code source} such as {@code shipment:shp_…} names the fact behind a change
 * and is taken once: a second change with the same source is refused with {@code stock.source-taken}.
 *
 * <p>Refusals that several methods share: {@code warehouse.unknown}, {@code product.unknown},
 * {@code stock.not-kept} (a service), {@code quantity.fraction} (a part of what is counted one by one), {@code stock.short}
 * (with {@code sku}, {@code asked}, {@code available}: the first line, in the caller's order, that cannot be had), {@code
 * stock.short-then} (of a day gone by: with {@code sku} and the first {@code day} on which there was too little), {@code
 * ledger.period-closed} (the day, called {@code on}). The
 * {@code field} of a refusal is a path into the call's lines, such as {@code lines[0].quantity}. Before them comes what is wrong with the request alone: {@code
 * stock.source}, {@code stock.piece}, {@code stock.reason}, {@code stock.date}, {@code stock.no-lines}, {@code
 * stock.too-many-lines} (10,000), {@code stock.quantity} (up to 4 decimals and a billion), {@code stock.unit-cost} (up to
 * 6 decimals and a billion), {@code stock.value}. A line is worth quantity x cost, rounded half up to the cent; cents that
 * rounding leaves where nothing lies any more are a move of their own, booked on the accounts of rounding.
 */
@ProviderType
public interface Stock {

    /**
     * Makes a warehouse, or changes it. Each company is born with {@code main}. Refused: {@code warehouse.code}, {@code
     * warehouse.name}.
     *
     * @param country where it lies; null leaves what was told before, at first the company's own
     */
    @Writes("stock")
    Warehouse putWarehouse(String code, String name, @Nullable CountryCode country, Call call);

    /** The warehouses, by code. */
    @Reads("stock")
    Page<Warehouse> warehouses(PageRequest page, Call call);

    /**
     * The stock at opening of the books; booked against the opening account. Refused besides: {@code stock.cost-missing}
     * for goods without a cost of which neither the stock nor the catalogue knows one.
     */
    @Writes("stock")
    StockChange open(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call);

    /**
     * Goods received; booked against the account of goods received and not invoiced. What the same source announced is no
     * longer expected. Refused besides: {@code stock.cost-missing}, as for {@link #open}.
     */
    @Writes("stock")
    StockChange receive(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call);

    /**
     * Goods found (positive) or lost (negative), at average cost; booked on the account of count differences. What is
     * promised cannot be lost: {@code stock.short}.
     *
     * @param reason why, not empty: whoever checks a count must find what it was put down to
     */
    @Writes("stock")
    StockChange adjust(
            String source, String warehouse, String sku, BigDecimal quantity, String reason, LocalDate on, Call call);

    /**
     * Goods that a supplier promised by a day; replaces what the same source announced before. No lines withdraw it.
     */
    @Writes("stock")
    void announce(String source, String warehouse, List<StockLine> lines, LocalDate expectedOn, Call call);

    /**
     * Promises goods to an order: one guarded update an item, all or none. Lines of one item may repeat.
     */
    @NotForPlugins
    void reserve(String warehouse, List<StockLine> lines, Call call);

    /** Takes promises back. */
    @NotForPlugins
    void release(String warehouse, List<StockLine> lines, Call call);

    /**
     * Ships what was promised, at average cost, and books the cost of goods sold.
     *
     * @return the moves' total value, positive
     */
    @NotForPlugins
    Money ship(String source, String piece, String warehouse, List<StockLine> lines, LocalDate on, Call call);

    /**
     * Takes shipped goods back at average cost, or at the product's standard cost where there is none, and undoes their
     * cost of goods sold.
     *
     * @return the moves' total value, positive
     */
    @NotForPlugins
    Money takeBack(String source, String piece, String warehouse, List<StockLine> lines, LocalDate on, Call call);

    /**
     * The levels of these items in a warehouse, with what is announced by a day. Goods never moved are at zero. Refused:
     * {@code warehouse.unknown}; of items of which nothing is there {@code product.unknown}, {@code stock.not-kept}.
     */
    @Reads("stock")
    Map<String, StockLevel> levels(String warehouse, Collection<String> skus, LocalDate by, Call call);

    /**
     * What no order has reserved of these items, by warehouse and SKU: for choosing a warehouse, in one round trip. Neither
     * a warehouse nor an item of which nothing is left is in it; what is announced does not count.
     */
    @Reads("stock")
    Map<String, Map<String, BigDecimal>> unreserved(Collection<String> warehouses, Collection<String> skus, Call call);

    /** By warehouse and SKU. @param search a part of the SKU, empty for all */
    @Reads("stock")
    Page<StockLevel> list(String search, PageRequest page, Call call);

    /** A page of the levels of a selection. Refused: {@code page.cursor}, {@code search.too-long}. */
    @Reads("stock")
    ListPage<ListedLevel> list(StockSelection selection, PageRequest page, Call call);

    /** How many levels there are of a selection. */
    @Reads("stock")
    Counted count(StockSelection selection, Call call);

    /** What the levels of a selection are worth now. */
    @Reads("stock")
    Money value(StockSelection selection, Call call);

    /** All levels of a selection, after the audit trail says that they leave. */
    @NotForPlugins
    void export(StockSelection selection, Consumer<ListedLevel> consumer, Call call);

    /** The moves of an item, newest first. Refused, if there are none: {@code product.unknown}, {@code stock.not-kept}. */
    @Reads("stock")
    Page<StockMove> moves(String sku, PageRequest page, Call call);

    /** What the stock was worth at the end of a day: the sum of the moves' values until then. */
    @Reads("stock")
    Money value(LocalDate asOf, Call call);
}
