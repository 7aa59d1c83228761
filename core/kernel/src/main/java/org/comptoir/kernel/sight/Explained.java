// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.PriceStep;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.OrderId;

/**
 * How the prices of an order and its warehouse came about, in the reader's language.
 *
 * @param id the order
 * @param warehouse what ships it
 * @param lines in order
 */
public record Explained(OrderId id, Warehouse warehouse, List<Line> lines) {

    /**
     * @param code of the warehouse
     * @param router the name of the router that chose it, empty if none did
     * @param plugin id and version of the router's, empty for the core
     * @param why in words; empty when nobody was asked
     * @param passedOver the plugins whose routers failed before the choice was made
     */
    public record Warehouse(
            String code, String router, String plugin, String why, List<WarehouseChoice.PassedOver> passedOver) {}

    /**
     * @param position from 1
     * @param sku the product
     * @param listPrice before any rule
     * @param price after all rules
     * @param steps first step first
     */
    public record Line(int position, String sku, UnitPrice listPrice, UnitPrice price, List<Step> steps) {}

    /**
     * @param phase of the pricing
     * @param rule its name, empty for the list price
     * @param plugin id and version, empty for the core
     * @param price after this step
     * @param why in words
     */
    public record Step(String phase, String rule, String plugin, BigDecimal price, String why) {}

    /** Of an order as its reader may see it. */
    public static Explained of(Order order, Locale reader) {
        boolean french = reader.getLanguage().equals("fr");
        return new Explained(
                order.id(),
                warehouse(order, french),
                order.lines().stream().map(line -> line(line, french)).toList());
    }

    private static Warehouse warehouse(Order order, boolean french) {
        WarehouseChoice choice = order.warehouseChoice();
        return new Warehouse(
                order.warehouse(),
                choice.router(),
                choice.plugin(),
                french ? choice.french() : choice.english(),
                choice.passedOver());
    }

    private static Line line(OrderLine line, boolean french) {
        return new Line(
                line.position(),
                line.sku(),
                line.listPrice(),
                line.price(),
                line.trace().stream().map(step -> step(step, french)).toList());
    }

    private static Step step(PriceStep step, boolean french) {
        return new Step(
                step.phase(), step.rule(), step.plugin(), step.price(), french ? step.french() : step.english());
    }
}
