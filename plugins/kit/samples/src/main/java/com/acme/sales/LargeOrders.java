// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.model.Call;
import org.comptoir.model.LocalText;
import org.comptoir.spi.report.v1.Cell;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.report.v1.ReportArguments;
import org.comptoir.spi.report.v1.ReportColumn;
import org.comptoir.spi.report.v1.ReportParameter;
import org.comptoir.spi.report.v1.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders from a day to a day that come to an amount or more, newest first. */
@Component
public final class LargeOrders implements Report {

    private static final List<String> STATES = List.of("confirmed", "partly-shipped", "shipped", "invoiced", "closed");
    private static final int PAGE = 100;

    private final Source source;

    /** What the report needs of the core's orders: one question, which a test answers itself. */
    interface Source {
        Page<Order> orders(LocalDate from, LocalDate to, PageRequest page, Call call);
    }

    @Activate
    public LargeOrders(@Reference Orders orders) {
        this((from, to, page, call) -> orders.list(STATES, from, to, page, call));
    }

    LargeOrders(Source source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "large-orders";
    }

    @Override
    public LocalText title() {
        return LocalText.of("Grandes commandes", "Large orders");
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(
                ReportParameter.required("from", ReportParameter.Kind.DAY, LocalText.of("Premier jour", "First day")),
                ReportParameter.required("to", ReportParameter.Kind.DAY, LocalText.of("Dernier jour", "Last day")),
                ReportParameter.optional(
                        "least",
                        ReportParameter.Kind.NUMBER,
                        LocalText.of("Montant hors taxe minimal", "Least amount without VAT"),
                        "1000"));
    }

    @Override
    public List<ReportColumn> columns() {
        return List.of(
                new ReportColumn("order", ReportColumn.Kind.TEXT, LocalText.of("Commande", "Order")),
                new ReportColumn("day", ReportColumn.Kind.DAY, LocalText.of("Jour", "Day")),
                new ReportColumn("customer", ReportColumn.Kind.TEXT, LocalText.of("Client", "Customer")),
                new ReportColumn("net", ReportColumn.Kind.MONEY, LocalText.of("Hors taxe", "Without VAT")));
    }

    @Override
    public void run(ReportArguments arguments, ReportRows rows, Call call) {
        LocalDate from = arguments.day("from");
        LocalDate to = arguments.day("to");
        BigDecimal least = arguments.number("least");
        PageRequest next = PageRequest.first(PAGE);
        while (true) {
            Page<Order> page = source.orders(from, to, next, call);
            page.items().stream()
                    .filter(order -> order.net().toDecimal().compareTo(least) >= 0)
                    .forEach(order -> rows.add(row(order)));
            if (page.next().isEmpty()) {
                return;
            }
            next = new PageRequest(page.next(), PAGE);
        }
    }

    private static List<Cell> row(Order order) {
        return List.of(
                new Cell.Text(order.number()),
                new Cell.Day(order.orderedOn()),
                new Cell.Text(order.customerCode()),
                new Cell.Amount(order.net()));
    }
}
