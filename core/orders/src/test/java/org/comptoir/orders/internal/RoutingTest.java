// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.internal.Shop.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.api.order.WarehouseChoice.PassedOver;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.LocalText;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion.Place;
import org.comptoir.spi.routing.v1.StockRouter;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class RoutingTest {

    private static final CountryCode BELGIUM = new CountryCode("BE");

    private static Shop shop(TestKernel kernel, FakeRouter... routers) {
        Shop shop = new Shop(kernel);
        shop.stock.putWarehouse("liege", "Liège", BELGIUM, kernel.call());
        for (FakeRouter router : routers) {
            kernel.plugins().add(StockRouter.class, router);
        }
        return shop;
    }

    private static OrderRequest from(String warehouse, OrderRequest.Line... lines) {
        return new OrderRequest("HANS", Shop.DAY, Currency.EUR, warehouse, "", "", "", null, List.of(lines));
    }

    private static Order draft(Shop shop, OrderRequest.Line... lines) {
        return shop.draft(from("", lines));
    }

    @EachDatabase
    void anOrderThatNamesNoWarehouseLeavesFromWhereARouterSaysAndSaysWhy(TestKernel kernel) {
        FakeRouter router = FakeRouter.choosing("near", "liege");
        Shop shop = shop(kernel, router);
        shop.stock.lies("liege", "CANDLE", "5");
        Order order = draft(shop, line("CANDLE", "3"), line("EACH", "1"), line("CANDLE", "1"), line("POST", "1"));
        assertThat(order.warehouse()).isEqualTo("liege");
        assertThat(order.warehouseChoice())
                .isEqualTo(new WarehouseChoice("near", "test.FakeRouter 1.0.0", "tout près", "close by", List.of()));
        assertThat(order.stamps()).extracting("id").contains("test.FakeRouter");
        assertThat(shop.orders.get(order.id(), kernel.call())).isEqualTo(order);
        assertThat(shop.orders
                        .list(List.of(), Shop.DAY, Shop.DAY, PageRequest.first(10), kernel.call())
                        .items())
                .containsExactly(order);
        assertThat(router.asked).hasSize(1);
        assertThat(router.asked.get(0).destination()).isEqualTo(new CountryCode("DE"));
        assertThat(router.asked.get(0).wanted())
                .isEqualTo(Map.of("CANDLE", new BigDecimal("4"), "EACH", new BigDecimal("1")));
        assertThat(router.asked.get(0).warehouses())
                .containsExactly(
                        new Place("liege", BELGIUM, Map.of("CANDLE", new BigDecimal("5"))),
                        new Place("main", CountryCode.FR, Map.of()));
        shop.orders.confirm(order.id(), kernel.call());
        assertThat(shop.stock.asked()).last().asString().startsWith("reserve liege ");
    }

    @EachDatabase
    void routersAreAskedInTheOrderOfTheirNamesUntilOneChooses(TestKernel kernel) {
        FakeRouter last = FakeRouter.choosing("c", "main");
        FakeRouter first = FakeRouter.undecided("a");
        Shop shop = shop(kernel, last, FakeRouter.choosing("b", "liege"), first);
        assertThat(draft(shop, line("CANDLE", "1")).warehouse()).isEqualTo("liege");
        assertThat(first.asked).hasSize(1);
        assertThat(last.asked).isEmpty();
    }

    @EachDatabase
    void whereNoRouterDecidesItIsTheMainWarehouse(TestKernel kernel) {
        Shop shop = shop(kernel, FakeRouter.undecided("a"));
        Order order = draft(shop, line("CANDLE", "1"));
        assertThat(order.warehouse()).isEqualTo("main");
        assertThat(order.warehouseChoice().english()).isEqualTo("Main warehouse: no router chose another");
        assertThat(order.stamps()).extracting("id").doesNotContain("test.FakeRouter");
    }

    @EachDatabase
    void aRouterThatFailsOrTalksNonsenseIsPassedOverAndTheOrderSaysSo(TestKernel kernel) {
        ComptoirException late = new ComptoirException("plugin.timeout", Fault.UNAVAILABLE, Map.of());
        Shop shop = shop(
                kernel,
                new FakeRouter("a", question -> {
                    throw late;
                }),
                FakeRouter.choosing("b", "moon"),
                new FakeRouter("c", question -> new Routing.Chosen("liege", LocalText.of("", ""))),
                FakeRouter.choosing("Not A Name", "liege"));
        Order order = draft(shop, line("CANDLE", "1"));
        assertThat(order.warehouse()).isEqualTo("main");
        assertThat(order.warehouseChoice().passedOver())
                .containsExactly(
                        new PassedOver("test.FakeRouter 1.0.0", "plugin.answer-invalid"),
                        new PassedOver("test.FakeRouter 1.0.0", "plugin.timeout"),
                        new PassedOver("test.FakeRouter 1.0.0", "plugin.answer-invalid"),
                        new PassedOver("test.FakeRouter 1.0.0", "plugin.answer-invalid"));
        kernel.plugins().add(StockRouter.class, FakeRouter.choosing("z", "liege"));
        Order rescued = draft(shop, line("CANDLE", "1"));
        assertThat(rescued.warehouse()).isEqualTo("liege");
        assertThat(rescued.warehouseChoice().passedOver()).hasSize(4);
        assertThat(shop.orders.get(rescued.id(), kernel.call())).isEqualTo(rescued);
    }

    @EachDatabase
    void withoutARouterAWarehouseOrGoodsNobodyIsAskedAndNothingIsRead(TestKernel kernel) {
        Shop none = shop(kernel);
        Order order = draft(none, line("CANDLE", "1"));
        assertThat(order.warehouse()).isEqualTo("main");
        assertThat(order.warehouseChoice()).isEqualTo(WarehouseChoice.NOT_ASKED);
        assertThat(none.stock.asked()).isEmpty();
        FakeRouter router = FakeRouter.choosing("near", "liege");
        kernel.plugins().add(StockRouter.class, router);
        assertThat(draft(none, line("HOUR", "1"), line("POST", "1")).warehouse())
                .isEqualTo("main");
        assertThat(none.draft(from("main", line("CANDLE", "1"))).warehouseChoice())
                .isEqualTo(WarehouseChoice.NOT_ASKED);
        assertThat(router.asked).isEmpty();
        assertThat(none.stock.asked()).isEmpty();
    }

    @EachDatabase
    void withTheMainWarehouseAloneThereIsNothingToChoose(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        FakeRouter router = FakeRouter.choosing("near", "main");
        kernel.plugins().add(StockRouter.class, router);
        assertThat(draft(shop, line("CANDLE", "1")).warehouseChoice()).isEqualTo(WarehouseChoice.NOT_ASKED);
        assertThat(router.asked).isEmpty();
    }

    @EachDatabase
    void aQuoteIsRoutedTooAndARetryAnswersTheSameWarehouse(TestKernel kernel) {
        Shop shop = shop(kernel, FakeRouter.choosing("near", "liege"));
        assertThat(shop.orders
                        .quote(from("", line("CANDLE", "1")), kernel.call())
                        .warehouse())
                .isEqualTo("liege");
        var id = shop.id();
        Order first = shop.orders.draft(id, from("", line("CANDLE", "1")), kernel.call("k"));
        assertThat(shop.orders.draft(id, from("", line("CANDLE", "1")), kernel.call("k")))
                .isEqualTo(first);
    }
}
