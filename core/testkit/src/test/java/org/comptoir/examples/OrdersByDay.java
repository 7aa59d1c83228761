// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

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

/** Every order of a day, with what it came to. */
@Component(service = Report.class)
public final class OrdersByDay implements Report {

    private static final int PAGE = 100;

    private final Orders orders;

    @Activate
    public OrdersByDay(@Reference Orders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "orders-by-day";
    }

    @Override
    public LocalText title() {
        return LocalText.of("Commandes du jour", "Orders of a day");
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required("day", ReportParameter.Kind.DAY, LocalText.of("Jour", "Day")));
    }

    @Override
    public List<ReportColumn> columns() {
        return List.of(
                new ReportColumn("order", ReportColumn.Kind.TEXT, LocalText.of("Commande", "Order")),
                new ReportColumn("net", ReportColumn.Kind.MONEY, LocalText.of("Net", "Net")));
    }

    @Override
    public void run(ReportArguments arguments, ReportRows rows, Call call) {
        LocalDate day = arguments.day("day");
        PageRequest next = new PageRequest("", PAGE);
        while (true) {
            Page<Order> page = orders.list(List.of(), day, day, next, call);
            page.items()
                    .forEach(order -> rows.add(List.of(new Cell.Text(order.number()), new Cell.Amount(order.net()))));
            if (page.next().isEmpty()) {
                return;
            }
            next = new PageRequest(page.next(), PAGE);
        }
    }
}
