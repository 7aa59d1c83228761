// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Limits;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.ListedLevel;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockChange;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.api.stock.StockMove;
import org.comptoir.api.stock.StockSelection;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stock of all companies. */
@Component(service = Stock.class)
public final class DefaultStock implements Stock {

    private final Units units;
    private final Companies companies;
    private final Limits limits;
    private final Goods goods;
    private final Movements movements;
    private final Warehouses warehouses = new Warehouses();
    private final Announcements announcements = new Announcements();
    private final StockReader reader = new StockReader();
    private final StockLists lists = new StockLists();

    /** The tables are named so that they are there before the first move. */
    @Activate
    public DefaultStock(
            @Reference Units units,
            @Reference StockTables tables,
            @Reference Companies companies,
            @Reference Products products,
            @Reference Ledger ledger,
            @Reference Ids ids,
            @Reference Limits limits) {
        this.units = units;
        this.limits = limits;
        this.companies = companies;
        this.goods = new Goods(products);
        this.movements = new Movements(goods, new MoveStore(ids), new Bookkeeping(ledger, ids));
    }

    @Override
    public Warehouse putWarehouse(String code, String name, @Nullable CountryCode country, Call call) {
        StockRules.requireWarehouse(code, name);
        CountryCode home = companies.get(call).address().country();
        return units.write(call, Warehouse.class, tx -> {
            Warehouse there = warehouses.put(tx, code, name, country, home);
            tx.audit("stock.warehouse-put", code, Map.of());
            return there;
        });
    }

    @Override
    public Page<Warehouse> warehouses(PageRequest page, Call call) {
        CountryCode home = companies.get(call).address().country();
        return units.read(sql -> warehouses.list(sql, call.company(), home, page));
    }

    @Override
    public StockChange open(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call) {
        StockRules.requireCosted(lines, true);
        return takeIn(new Change(Kind.OPENING, source, source, warehouse, on, ""), lines, call);
    }

    @Override
    public StockChange receive(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call) {
        StockRules.requireCosted(lines, false);
        return takeIn(new Change(Kind.RECEIPT, source, source, warehouse, on, ""), lines, call);
    }

    private StockChange takeIn(Change change, List<CostedLine> lines, Call call) {
        List<Arrival> arrivals = lines.stream()
                .map(line -> new Arrival(line.sku(), line.quantity(), line.unitCost()))
                .toList();
        List<StockLine> goodsIn = lines.stream()
                .map(line -> new StockLine(line.sku(), line.quantity()))
                .toList();
        return change(change, StockChange.class, call, tx -> {
            goods.requireCountable(goodsIn, line -> StockRules.field(line, "quantity"), call);
            Moved moved = movements.in(tx, change, arrivals, currency(call));
            announcements.arrived(tx, change.source());
            tx.audit("stock." + change.kind().code(), change.source(), Map.of("lines", lines.size()));
            return moved.of(change);
        });
    }

    @Override
    public StockChange adjust(
            String source, String warehouse, String sku, BigDecimal quantity, String reason, LocalDate on, Call call) {
        StockRules.requireText("product.unknown", "sku", sku, StockRules.SKU);
        StockRules.requireQuantity("quantity", quantity.scale() < -64 ? quantity : quantity.abs(), false);
        Change change = new Change(Kind.ADJUSTMENT, source, source, warehouse, on, reason.strip());
        return limits.asking(
                call,
                () -> change(change, StockChange.class, call, tx -> {
                    Currency currency = currency(call);
                    goods.requireCountable(List.of(new StockLine(sku, quantity)), line -> "quantity", call);
                    Moved moved = quantity.signum() > 0
                            ? movements.in(tx, change, List.of(new Arrival(sku, quantity, null)), currency)
                            : movements.lose(tx, change, new StockLine(sku, quantity.negate()), currency);
                    // Without the source, which a client that names none has made anew at each try.
                    limits.require(
                            Limits.Act.ADJUSTMENT,
                            moved.value(),
                            sku,
                            Map.of(
                                    "warehouse", warehouse,
                                    "on", on.toString(),
                                    "quantity", quantity.stripTrailingZeros().toPlainString(),
                                    "value", moved.value().toString(),
                                    "reason", change.reason()),
                            call);
                    tx.audit("stock.adjusted", sku, Map.of("quantity", quantity, "source", source));
                    return moved.of(change);
                }));
    }

    @Override
    public void announce(String source, String warehouse, List<StockLine> lines, LocalDate expectedOn, Call call) {
        StockRules.requireText("stock.source", "source", source, StockRules.SOURCE);
        StockRules.requireDay("expectedOn", expectedOn);
        if (!lines.isEmpty()) {
            StockRules.requireLines(lines);
        }
        units.write(call, Boolean.class, tx -> {
            // Somebody announces for the same source at this moment: run again, and replace what they wrote.
            tx.onDuplicate("stock_expected_source", TransientConflict::new);
            warehouses.requireFor(tx, warehouse);
            List<String> skus = lines.stream().map(StockLine::sku).toList();
            goods.require(new LinkedHashSet<>(skus), sku -> StockRules.field(skus.indexOf(sku), "sku"), call);
            goods.requireCountable(lines, line -> StockRules.field(line, "quantity"), call);
            announcements.replace(tx, source, warehouse, lines, expectedOn);
            tx.audit("stock.announced", source, Map.of("lines", lines.size()));
            return true;
        });
    }

    @Override
    public void reserve(String warehouse, List<StockLine> lines, Call call) {
        StockRules.requireLines(lines);
        units.write(call, Boolean.class, tx -> {
            warehouses.requireFor(tx, warehouse);
            movements.reserve(tx, warehouse, lines);
            return true;
        });
    }

    @Override
    public void release(String warehouse, List<StockLine> lines, Call call) {
        StockRules.requireLines(lines);
        units.write(call, Boolean.class, tx -> {
            warehouses.requireFor(tx, warehouse);
            movements.release(tx, warehouse, lines);
            return true;
        });
    }

    @Override
    public Money ship(String source, String piece, String warehouse, List<StockLine> lines, LocalDate on, Call call) {
        StockRules.requireLines(lines);
        Change change = new Change(Kind.SHIPMENT, source, piece, warehouse, on, "");
        return change(change, Money.class, call, tx -> movements
                .ship(tx, change, lines, currency(call))
                .value()
                .negate());
    }

    @Override
    public Money takeBack(
            String source, String piece, String warehouse, List<StockLine> lines, LocalDate on, Call call) {
        StockRules.requireLines(lines);
        Change change = new Change(Kind.RETURN, source, piece, warehouse, on, "");
        List<Arrival> arrivals = lines.stream()
                .map(line -> new Arrival(line.sku(), line.quantity(), null))
                .toList();
        return change(change, Money.class, call, tx -> movements
                .in(tx, change, arrivals, currency(call))
                .value());
    }

    @Override
    public Map<String, StockLevel> levels(String warehouse, Collection<String> skus, LocalDate by, Call call) {
        Currency currency = currency(call);
        Map<String, StockLevel> levels = units.read(sql -> {
            warehouses.require(sql, call.company(), warehouse);
            return reader.levels(sql, call.company(), warehouse, skus, by, currency);
        });
        List<String> doubtful = levels.values().stream()
                .filter(level -> level.onHand().signum() == 0 && level.inbound().signum() == 0)
                .map(StockLevel::sku)
                .toList();
        goods.require(doubtful, sku -> "sku", call);
        return levels;
    }

    @Override
    public Map<String, Map<String, BigDecimal>> unreserved(
            Collection<String> codes, Collection<String> skus, Call call) {
        return units.read(sql -> reader.unreserved(sql, call.company(), codes, skus));
    }

    @Override
    public Page<StockLevel> list(String search, PageRequest page, Call call) {
        return units.read(sql -> reader.list(sql, call.company(), search, page));
    }

    @Override
    public ListPage<ListedLevel> list(StockSelection selection, PageRequest page, Call call) {
        ListPage<StockLevel> found = units.read(sql -> lists.page(sql, selection, page, call));
        return new ListPage<>(goods.listed(found.items(), call), found.previous(), found.next());
    }

    @Override
    public Counted count(StockSelection selection, Call call) {
        return units.read(sql -> lists.count(sql, selection, call));
    }

    @Override
    public Money value(StockSelection selection, Call call) {
        Reached.requireEverything(call);
        Currency currency = currency(call);
        return units.read(sql -> lists.value(sql, selection, currency, call));
    }

    @Override
    public void export(StockSelection selection, Consumer<ListedLevel> consumer, Call call) {
        Walk.through(page -> list(selection, page, call), () -> tell(selection, call), consumer);
    }

    private void tell(StockSelection selection, Call call) {
        Map<String, Object> filters = new HashMap<>(Map.of(
                "warehouse", selection.warehouse(),
                "states", selection.states(),
                "searched", !selection.search().isEmpty()));
        if (selection.atMost() != null) {
            filters.put("atMost", selection.atMost());
        }
        units.audit(call, "stock.exported", "stock", Told.of(filters, count(selection, call)));
    }

    @Override
    public Page<StockMove> moves(String sku, PageRequest page, Call call) {
        Page<StockMove> found = units.read(sql -> reader.moves(sql, call.company(), sku, page));
        if (found.items().isEmpty()) {
            goods.require(List.of(sku), asked -> "sku", call);
        }
        return found;
    }

    @Override
    public Money value(LocalDate asOf, Call call) {
        Reached.requireEverything(call);
        Currency currency = currency(call);
        return units.read(sql -> reader.value(sql, call.company(), asOf, currency));
    }

    private <T> T change(Change change, Class<T> answer, Call call, Function<Tx, T> work) {
        StockRules.requireChange(change);
        return units.write(call, answer, tx -> {
            requireNotAhead(change.on(), tx);
            tx.onDuplicate("stock_move_source", broken -> Bookkeeping.sourceTaken(change.source()));
            warehouses.requireFor(tx, change.warehouse());
            return work.apply(tx);
        });
    }

    private void requireNotAhead(LocalDate on, Tx tx) {
        if (on.isAfter(companies.get(tx.call()).dayOf(tx.now()))) {
            throw ComptoirException.invalid("stock.date", "on", on);
        }
    }

    private Currency currency(Call call) {
        return companies.get(call).currency();
    }
}
