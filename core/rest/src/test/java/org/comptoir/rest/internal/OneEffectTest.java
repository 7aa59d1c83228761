// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.comptoir.invoicing.internal.InvoiceTables;
import org.comptoir.invoicing.internal.SingleInvoices;
import org.comptoir.kernel.Invariant;
import org.comptoir.orders.internal.SingleOrders;
import org.comptoir.stock.internal.SingleChanges;
import org.comptoir.stock.internal.StockTables;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** I7: what happened once outside has one effect here; each guard is taken away behind the server's back. */
class OneEffectTest {

    private static final String ORDER = "{\"customerCode\":\"EPICERIE\",\"source\":\"shop\",\"sourceRef\":\"77\","
            + "\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]}";

    private static List<String> breaches(Shop shop) {
        Stream<Invariant> promises = Stream.of(
                new SingleOrders(shop.services.orders()),
                new SingleInvoices(new InvoiceTables(shop.kernel.schemas())),
                new SingleChanges(new StockTables(shop.kernel.schemas())));
        return promises.flatMap(promise -> shop.kernel.breachesOf(promise, shop.company()).stream()
                        .map(breach -> promise.id() + ": " + breach))
                .toList();
    }

    private static Shop sold(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String order = shop.post("orders", ORDER).json().path("id").asText();
        shop.post("orders/" + order + "/confirm", "");
        shop.post("orders/" + order + "/ship", "{}");
        String invoice = shop.post("invoices", "{\"order\":\"" + order + "\"}")
                .json()
                .path("id")
                .asText();
        assertThat(shop.post("invoices/" + invoice + "/credit", "{\"reason\":\"Retour\"}")
                        .status())
                .isEqualTo(201);
        assertThat(breaches(shop)).isEmpty();
        return shop;
    }

    @EachDatabase
    void aSaleWithTwoOrdersIsFound(TestKernel kernel) {
        Shop shop = sold(kernel);
        String number = kernel.units()
                .read(sql -> sql.first("select order_no from sales_order", row -> row.text(1)))
                .orElseThrow();
        kernel.tamper("update sales_order set source_key = 'elsewhere'");
        assertThat(shop.post("orders", ORDER).status()).isEqualTo(201);
        assertThat(breaches(shop))
                .containsExactly(
                        "I7-orders: The sale 77 of shop has 2 orders.",
                        "I7-orders: Order " + number + " is not kept under the fact that it is about.");
    }

    @EachDatabase
    void anOrderWithTwoInvoicesIsFound(TestKernel kernel) {
        Shop shop = sold(kernel);
        kernel.tamper("update invoice set source_key = 'elsewhere' where doc_type = '380'");
        kernel.tamper("update invoice set doc_type = '380' where doc_type = '381'");
        kernel.tamper("update invoice set order_id = (select order_id from invoice where source_key = 'elsewhere')");
        assertThat(breaches(shop))
                .hasSize(3)
                .allMatch(breach -> breach.startsWith("I7-invoices: "))
                .anyMatch(breach -> breach.endsWith("has 2 invoices."));
    }

    @EachDatabase
    void goodsThatMovedTwiceForOneFactAreFound(TestKernel kernel) {
        Shop shop = sold(kernel);
        kernel.tamper(
                "insert into stock_move (company, source, line_no, id, kind, warehouse, sku, quantity, unit_cost,"
                        + " value_minor, currency, moved_on, recorded_at, recorded_by, reason)"
                        + " select company, source, line_no + 100, id, kind, warehouse, sku, quantity, unit_cost,"
                        + " value_minor, currency, moved_on, ?, recorded_by, reason from stock_move"
                        + " where source like 'shipment:%'",
                kernel.clock().instant().plusSeconds(60));
        assertThat(breaches(shop)).hasSize(1).allMatch(breach -> breach.startsWith("I7-stock: The fact shipment:"));
    }
}
