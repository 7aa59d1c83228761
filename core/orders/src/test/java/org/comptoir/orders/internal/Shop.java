// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.model.Currency;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FakeStock;
import org.comptoir.testkit.NoApprovals;
import org.comptoir.testkit.TestKernel;

/** Maison Lenoir with a few customers and goods, French VAT and German rates. */
final class Shop {

    static final LocalDate DAY = LocalDate.of(2024, 12, 2);

    final TestKernel kernel;
    final FakeCustomers customers = new FakeCustomers();
    final FakePrices prices = new FakePrices();
    final FakeStock stock = new FakeStock();
    final FakeVatPack vat = FakeVatPack.french();
    final DefaultOrders orders;

    Shop(TestKernel kernel) {
        this.kernel = kernel;
        kernel.plugins().add(VatPack.class, vat);
        kernel.plugins().add(VatPack.class, FakeVatPack.german("19"));
        customers.add("ANNE", "consumer", "FR", "", false);
        customers.add("HANS", "consumer", "DE", "", false);
        customers.add("GMBH", "business", "DE", "DE136695976", true);
        customers.add("UNSURE", "business", "DE", "DE136695976", false);
        customers.add("ZOE", "consumer", "CH", "", false);
        prices.add("CANDLE", "goods", "standard", "2.50");
        prices.add("BOOK", "goods", "reduced", "12");
        prices.add("POST", "charges", "standard", "4.90");
        prices.add("HOUR", "services", "standard", "60");
        prices.add("EACH", "goods", "standard", "10");
        prices.add("SHORT", "goods", "standard", "1");
        prices.add("OLD", "goods", "standard", "1", "archived");
        orders = new DefaultOrders(
                kernel.units(),
                kernel.schemas(),
                kernel.plugins(),
                kernel.json(),
                kernel.clock(),
                kernel.ids(),
                new FakeCompanies(),
                customers,
                prices,
                stock,
                new NoApprovals());
    }

    static OrderRequest.Line line(String sku, String quantity) {
        return new OrderRequest.Line(sku, new BigDecimal(quantity), null, null);
    }

    static OrderRequest.Line agreed(String sku, String quantity, String price) {
        return new OrderRequest.Line(sku, new BigDecimal(quantity), new BigDecimal(price), null);
    }

    static OrderRequest request(String customer, OrderRequest.Line... lines) {
        return on(DAY, customer, lines);
    }

    static OrderRequest on(LocalDate day, String customer, OrderRequest.Line... lines) {
        return new OrderRequest(customer, day, Currency.EUR, "main", "", "", "", null, Arrays.asList(lines));
    }

    static OrderRequest from(String source, String ref, String customer, OrderRequest.Line... lines) {
        return new OrderRequest(customer, DAY, Currency.EUR, "main", "", source, ref, null, Arrays.asList(lines));
    }

    OrderId id() {
        return new OrderId(kernel.ids().next());
    }

    Order draft(OrderRequest request) {
        return orders.draft(id(), request, kernel.call());
    }

    Order draft(String customer, OrderRequest.Line... lines) {
        return draft(request(customer, lines));
    }

    ShipRequest shipment(LineQuantity... lines) {
        return new ShipRequest(new ShipmentId(kernel.ids().next()), DAY.plusDays(1), Arrays.asList(lines), "");
    }

    static LineQuantity some(int position, String quantity) {
        return new LineQuantity(position, new BigDecimal(quantity));
    }

    Order shipped(String customer, OrderRequest.Line... lines) {
        Order order = draft(customer, lines);
        orders.confirm(order.id(), kernel.call());
        return orders.ship(order.id(), shipment(), kernel.call());
    }

    List<String> events() {
        return kernel.events();
    }
}
