// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.invoice.FreeCreditRequest;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.Stock;
import org.comptoir.connect.internal.Items.Item;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.SaleLine;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;

/**
 * Books single facts. Stock changes and the mark that they were done commit together; an order goes through its steps in
 * a transaction each, and one that was cut off goes on from the state that it has.
 */
final class Booking {

    private static final String WAREHOUSE = "main";

    private final Units units;
    private final Orders orders;
    private final Invoices invoices;
    private final Stock stock;
    private final Parties parties;
    private final Items items;
    private final StableIds ids;
    private final ImportStore store;
    private final String source;
    private final Currency currency;
    private final Call call;

    Booking(Services services, String source, Currency currency, Call call) {
        this.units = services.units();
        this.orders = services.orders();
        this.invoices = services.invoices();
        this.stock = services.stock();
        this.ids = new StableIds(call.company(), source);
        this.parties = new Parties(services.customers(), ids, call);
        this.items = new Items(services.products(), call);
        this.store = new ImportStore();
        this.source = source;
        this.currency = currency;
        this.call = call;
    }

    /** What the core offers to an import. */
    record Services(
            Units units, Customers customers, Products products, Stock stock, Orders orders, Invoices invoices) {}

    void open(OpeningStock opening) {
        items.ensure(
                opening.lines().stream()
                        .map(line -> new Item(
                                line.sku(),
                                line.name(),
                                "goods",
                                line.unitCost().max(BigDecimal.ZERO),
                                line.unitCost()))
                        .toList(),
                currency);
        List<CostedLine> lines = opening.lines().stream()
                .map(line -> new CostedLine(line.sku(), line.quantity(), line.unitCost()))
                .toList();
        once(
                "opening:" + opening.ref(),
                () -> stock.open(from("opening", opening.ref()), WAREHOUSE, lines, opening.on(), call));
    }

    void adjust(StockAdjustment fact) {
        items.ensure(List.of(new Item(fact.sku(), fact.name(), "goods", BigDecimal.ZERO, BigDecimal.ZERO)), currency);
        once(
                "adjustment:" + fact.ref(),
                () -> stock.adjust(
                        from("adjustment", fact.ref()),
                        WAREHOUSE,
                        fact.sku(),
                        fact.quantity(),
                        fact.reason(),
                        fact.at().toLocalDate(),
                        call));
    }

    private String from(String kind, String ref) {
        return kind + ":" + source + ":" + ref;
    }

    private void once(String fact, Runnable change) {
        units.write(call, Boolean.class, tx -> {
            change.run();
            store.markDone(tx, source, fact);
            return true;
        });
    }

    void sell(Sale sale) {
        OrderId id = new OrderId(ids.of("order", sale.ref(), sale.at()));
        LocalDate day = sale.at().toLocalDate();
        String state = draft(id, sale);
        if (state.equals("draft")) {
            state = orders.confirm(id, call).state();
        }
        if (state.equals("confirmed")) {
            ShipmentId shipment = new ShipmentId(ids.of("shipment", sale.ref(), sale.at()));
            state = orders.ship(id, new ShipRequest(shipment, day, List.of(), ""), call)
                    .state();
        }
        if (state.equals("shipped")) {
            invoices.issue(new InvoiceId(ids.of("invoice", sale.ref(), sale.at())), id, day, call);
        }
    }

    /** Drafts it, or finds the draft of an import that was cut off; answers the order's state. */
    private String draft(OrderId id, Sale sale) {
        ensureItems(sale.lines());
        String customer = parties.code(sale.buyer(), sale.at());
        OrderRequest request = new OrderRequest(
                customer,
                sale.at().toLocalDate(),
                sale.currency(),
                WAREHOUSE,
                sale.ref(),
                source,
                sale.ref(),
                PostalAddress.in(sale.buyer().country()),
                lines(sale.lines()));
        try {
            return orders.draft(id, request, call).state();
        } catch (ComptoirException refused) {
            return found(id, refused).state();
        }
    }

    private Order found(OrderId id, ComptoirException refused) {
        if (!refused.code().equals("order.source-taken") && !refused.code().equals("order.id-taken")) {
            throw refused;
        }
        return orders.get(id, call);
    }

    void credit(Credit credit) {
        ensureItems(credit.lines());
        FreeCreditRequest request = new FreeCreditRequest(
                new InvoiceId(ids.of("credit", credit.ref(), credit.at())),
                parties.code(credit.buyer(), credit.at()),
                credit.at().toLocalDate(),
                credit.currency(),
                WAREHOUSE,
                PostalAddress.in(credit.buyer().country()),
                source,
                credit.ref(),
                lines(credit.lines()),
                credit.corrects());
        try {
            invoices.creditFreely(request, call);
        } catch (ComptoirException refused) {
            if (!refused.code().equals("invoice.source-taken")
                    && !refused.code().equals("invoice.id-taken")) {
                throw refused;
            }
        }
    }

    private void ensureItems(List<SaleLine> lines) {
        items.ensure(
                lines.stream()
                        .map(line ->
                                new Item(line.sku(), line.name(), line.nature(), line.unitPrice(), BigDecimal.ZERO))
                        .toList(),
                currency);
    }

    private static List<OrderRequest.Line> lines(List<SaleLine> lines) {
        return lines.stream()
                .map(line -> new OrderRequest.Line(
                        line.sku(),
                        line.quantity(),
                        line.unitPrice(),
                        line.name().isBlank() ? null : line.name().strip()))
                .toList();
    }
}
