// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.company.Company;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.OrderId;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;

/**
 * Books one state of one order of a shop. An order goes through its steps in a transaction each; its id follows from its
 * reference, so that one that was cut off is found again and goes on from the state that it has.
 */
final class ShopBooking {

    /** Shops know nothing of warehouses. */
    private static final String WAREHOUSE = "";

    private final Orders orders;
    private final ShopBuyers buyers;
    private final StableIds ids;
    private final String connector;
    private final Company company;
    private final Call call;

    ShopBooking(Orders orders, Customers customers, String connector, Company company, Call call) {
        this.orders = orders;
        this.ids = new StableIds(call.company(), connector);
        this.buyers = new ShopBuyers(customers, ids, connector, call);
        this.connector = connector;
        this.company = company;
        this.call = call;
    }

    void book(ShopOrder told) {
        ShopOrderRules.requireSound(told, connector);
        OrderId id =
                new OrderId(ids.of("order", told.ref().id(), LocalDateTime.ofInstant(told.placedAt(), ZoneOffset.UTC)));
        Optional<Order> booked = found(id);
        if (told.state() == ShopOrder.State.CANCELLED) {
            booked.filter(order -> !order.state().equals("cancelled"))
                    .ifPresent(order -> orders.cancel(id, "Cancelled in the shop", call));
        } else if (booked.isPresent()) {
            requireSame(booked.get(), told);
            confirm(booked.get());
        } else {
            confirm(drafted(id, told));
        }
    }

    private Optional<Order> found(OrderId id) {
        try {
            return Optional.of(orders.get(id, call));
        } catch (ComptoirException refused) {
            if (refused.code().equals("order.unknown")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Order drafted(OrderId id, ShopOrder told) {
        OrderRequest request = new OrderRequest(
                buyers.code(told),
                company.dayOf(told.placedAt()),
                told.currency(),
                WAREHOUSE,
                told.ref().id(),
                connector,
                told.ref().id(),
                told.shipTo(),
                told.lines().stream().map(ShopBooking::line).toList());
        requireVat(orders.quote(request, call), told);
        return orders.draft(id, request, call);
    }

    private static OrderRequest.Line line(ShopLine line) {
        return new OrderRequest.Line(
                line.sku(),
                line.quantity(),
                line.price().amount(),
                line.name().isBlank() ? null : line.name().strip());
    }

    /** Shops round the VAT of each line, the books that of each rate: a minor unit a line is no difference. */
    private static void requireVat(Order quote, ShopOrder told) {
        long apart = Math.abs(quote.tax().minus(told.vat()).minor());
        if (!quote.net().equals(told.net()) || apart > told.lines().size()) {
            throw new ComptoirException(
                    "connector.vat-differs",
                    Fault.CONFLICT,
                    Map.of(
                            "shop", told.vat().toString(),
                            "books", quote.tax().toString()));
        }
    }

    /** What was promised stays promised: without the goods the order waits as a draft for somebody to look at it. */
    private void confirm(Order order) {
        if (!order.state().equals("draft")) {
            return;
        }
        try {
            orders.confirm(order.id(), call);
        } catch (ComptoirException refused) {
            if (!refused.code().equals("stock.short")) {
                throw refused;
            }
        }
    }

    /** A change that has nothing to do with what was ordered passes; any other is for people to decide. */
    private static void requireSame(Order booked, ShopOrder told) {
        boolean same = booked.lines().size() == told.lines().size()
                && booked.currency().equals(told.currency());
        for (int i = 0; same && i < told.lines().size(); i++) {
            ShopLine line = told.lines().get(i);
            BigDecimal quantity = booked.lines().get(i).quantity().amount();
            same = booked.lines().get(i).sku().equals(line.sku())
                    && quantity.compareTo(line.quantity()) == 0
                    && booked.lines().get(i).price().equals(line.price());
        }
        if (!same || booked.state().equals("cancelled")) {
            throw new ComptoirException(
                    "connector.order-changed",
                    Fault.CONFLICT,
                    Map.of("order", booked.number(), "state", booked.state()));
        }
    }

    /** What may be told of an order that is set aside: no names of people. */
    static String described(ShopOrder order, ComptoirException refused) {
        List<String> skus = order.lines().stream().map(ShopLine::sku).limit(20).toList();
        return refused.facts() + " state=" + order.state() + " total=" + order.total() + " items=" + skus;
    }
}
