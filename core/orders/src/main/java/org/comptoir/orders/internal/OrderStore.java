// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderChange;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.Id;
import org.comptoir.model.id.OrderId;

/** The tables of orders. */
final class OrderStore {

    private static final int LONGEST_SEARCH_TEXT = 400;

    private final Json json;
    private final OrderRows rows;

    OrderStore(Json json) {
        this.json = json;
        this.rows = new OrderRows(json);
    }

    /** The same tables as lists. */
    OrderLists lists() {
        return new OrderLists(rows);
    }

    /** An order that the call reaches, with its lines: one round trip. */
    Optional<Order> find(Sql sql, Call call, OrderId id) {
        OrderRows.Collector collector = rows.collector();
        Reached reached = reached(call);
        sql.query(
                OrderRows.SELECT_JOINED + " where o.company = ? and o.id = ?" + reached.and() + " order by l.line_no",
                collector,
                reached.after(call.company(), id));
        return collector.orders().stream().findFirst();
    }

    private static Reached reached(Call call) {
        return Reached.made(call, "o.customer", "o.created_by");
    }

    void insert(Tx tx, Order order, String customerName) {
        String actor = tx.call().actor().toString();
        tx.later(
                "insert into sales_order (company, id, order_no, state, customer, customer_code, ordered_on, supplied_on,"
                        + " currency, warehouse, reference, source, source_ref, source_key, ship_to, vat, stamps,"
                        + " routing, net_minor, tax_minor, gross_minor, remark, search_text, created_at, created_by, changed_at,"
                        + " changed_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.customerCode(),
                order.orderedOn(),
                order.suppliedOn(),
                order.currency().code(),
                order.warehouse(),
                order.reference(),
                order.source(),
                order.sourceRef(),
                sourceKey(order),
                json.write(order.shipTo()),
                json.write(order.vat()),
                json.write(order.stamps()),
                routing(order),
                order.net().minor(),
                order.tax().minor(),
                order.gross().minor(),
                "",
                found(order, customerName),
                order.createdAt(),
                actor,
                order.createdAt(),
                actor,
                order.version());
        for (OrderLine line : order.lines()) {
            insert(tx, order.id(), line);
        }
    }

    /** What an order is found by. */
    private static String found(Order order, String customerName) {
        return SearchText.of(LONGEST_SEARCH_TEXT, order.number(), order.customerCode(), order.reference(), customerName)
                .folded();
    }

    /** What an order is found by whose customer was erased: what stands in the place of their name. */
    static String erasedSearchText(Trace trace) {
        return SearchText.of(LONGEST_SEARCH_TEXT, trace.pseudonym()).folded();
    }

    private String routing(Order order) {
        WarehouseChoice choice = order.warehouseChoice();
        return choice.equals(WarehouseChoice.NOT_ASKED) ? "" : json.write(choice);
    }

    /** Orders without a source are told apart by their id, so that one unique key serves both. */
    private static String sourceKey(Order order) {
        return sourceKey(order.id(), order.source(), order.sourceRef());
    }

    /** What keeps a fact from having two orders; one that comes from nowhere is its own. */
    static String sourceKey(OrderId id, String source, String ref) {
        return source.isEmpty() ? id.toString() : sourceKey(source, ref);
    }

    private static String sourceKey(String source, String ref) {
        return source.length() + ":" + source + ":" + ref;
    }

    /** Whoever's order it is: a fact outside is booked once for all. */
    boolean knows(Sql sql, CompanyId company, String source, String ref) {
        return sql.first(
                        "select id from sales_order where company = ? and source_key = ?",
                        row -> true,
                        company,
                        sourceKey(source, ref))
                .orElse(false);
    }

    private void insert(Tx tx, OrderId order, OrderLine line) {
        tx.later(
                "insert into order_line (company, order_id, line_no, id, product, sku, item_name, nature, unit, quantity,"
                        + " shipped, returned, list_price, price, net_minor, vat_category, vat_rate, trace)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                order,
                line.position(),
                line.id(),
                line.product(),
                line.sku(),
                line.name(),
                line.nature(),
                line.quantity().unit().code(),
                line.quantity().amount(),
                line.shipped(),
                line.returned(),
                line.listPrice().amount(),
                line.price().amount(),
                line.net().minor(),
                line.category().code(),
                line.rate().percent(),
                json.write(line.trace()));
    }

    /** Takes an order one version further; whoever comes second runs again and sees what the first did. */
    void move(Tx tx, Order after, String remark) {
        int moved = tx.update(
                "update sales_order set state = ?, supplied_on = ?, remark = ?, changed_at = ?, changed_by = ?, version = ?"
                        + " where company = ? and id = ? and version = ?",
                after.state(),
                after.suppliedOn(),
                remark,
                tx.now(),
                tx.call().actor().toString(),
                after.version(),
                tx.call().company(),
                after.id(),
                after.version() - 1);
        if (moved != 1) {
            throw new TransientConflict(new IllegalStateException("the order moved on meanwhile"));
        }
    }

    /** Puts other content in the place of a draft's; whoever comes second runs again and sees what the first did. */
    void rewrite(Tx tx, Order after, String customerName) {
        int moved = tx.update(
                "update sales_order set customer = ?, customer_code = ?, ordered_on = ?, supplied_on = ?, warehouse = ?,"
                        + " reference = ?, ship_to = ?, vat = ?, stamps = ?, routing = ?, net_minor = ?, tax_minor = ?,"
                        + " gross_minor = ?, search_text = ?, changed_at = ?, changed_by = ?, version = ?"
                        + " where company = ? and id = ? and version = ? and state = ?",
                after.customer(),
                after.customerCode(),
                after.orderedOn(),
                after.suppliedOn(),
                after.warehouse(),
                after.reference(),
                json.write(after.shipTo()),
                json.write(after.vat()),
                json.write(after.stamps()),
                routing(after),
                after.net().minor(),
                after.tax().minor(),
                after.gross().minor(),
                found(after, customerName),
                tx.now(),
                tx.call().actor().toString(),
                after.version(),
                tx.call().company(),
                after.id(),
                after.version() - 1,
                State.DRAFT.code());
        if (moved != 1) {
            throw new TransientConflict(new IllegalStateException("the order moved on meanwhile"));
        }
        tx.later(
                "delete from order_line where company = ? and order_id = ?",
                tx.call().company(),
                after.id());
        for (OrderLine line : after.lines()) {
            insert(tx, after.id(), line);
        }
    }

    /** Who made an order what it is, and when. */
    OrderChange lastChange(Sql sql, Order order, Call call) {
        return sql.first(
                        "select changed_by, changed_at, version from sales_order where company = ? and id = ?",
                        row -> new OrderChange(row.text(1), row.instant(2), row.number(3)),
                        call.company(),
                        order.id())
                .orElseThrow();
    }

    /** Bills an order of this version; false when it is not there to be billed. */
    boolean invoiced(Tx tx, OrderId id, long version) {
        return tx.update(
                        "update sales_order set state = ?, changed_at = ?, changed_by = ?, version = ?"
                                + " where company = ? and id = ? and version = ? and state = ?",
                        State.INVOICED.code(),
                        tx.now(),
                        tx.call().actor().toString(),
                        version + 1,
                        tx.call().company(),
                        id,
                        version,
                        State.SHIPPED.code())
                == 1;
    }

    /** What the order comes to now; under its own guard, as its lines. */
    void updateTotals(Tx tx, Order after) {
        tx.later(
                "update sales_order set vat = ?, net_minor = ?, tax_minor = ?, gross_minor = ?"
                        + " where company = ? and id = ?",
                json.write(after.vat()),
                after.net().minor(),
                after.tax().minor(),
                after.gross().minor(),
                tx.call().company(),
                after.id());
    }

    /** Under the order's own guard, so nobody needs the counts. A whole shipment is one statement. */
    void updateLines(Tx tx, Order before, Order after) {
        if (Fulfilment.becameWhole(before, after)) {
            tx.later(
                    "update order_line set shipped = quantity - cancelled where company = ? and order_id = ?",
                    tx.call().company(),
                    after.id());
            return;
        }
        for (int i = 0; i < after.lines().size(); i++) {
            OrderLine line = after.lines().get(i);
            if (!line.equals(before.lines().get(i))) {
                tx.later(
                        "update order_line set shipped = ?, returned = ?, cancelled = ?, net_minor = ?"
                                + " where company = ? and order_id = ? and line_no = ?",
                        line.shipped(),
                        line.returned(),
                        line.cancelled(),
                        line.net().minor(),
                        tx.call().company(),
                        after.id(),
                        line.position());
            }
        }
    }

    /** Writes down what moved. @param kind {@code shipment} or {@code return} */
    void insertMovement(
            Tx tx, String kind, Id id, OrderId order, LocalDate on, String remark, List<LineQuantity> lines) {
        tx.later(
                "insert into shipment (company, id, kind, order_id, moved_on, remark, lines, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                id,
                kind,
                order,
                on,
                remark,
                json.canonical(lines),
                tx.now(),
                tx.call().actor().toString());
    }

    /** What of each line, by position, left after a day. */
    Map<Integer, BigDecimal> shippedAfter(Sql sql, CompanyId company, OrderId order, LocalDate day) {
        Map<Integer, BigDecimal> later = new HashMap<>();
        sql.query(
                        "select lines from shipment where company = ? and order_id = ? and kind = 'shipment'"
                                + " and moved_on > ?",
                        row -> json.read(row.bytes(1), LineQuantity[].class),
                        company,
                        order,
                        day)
                .forEach(lines ->
                        List.of(lines).forEach(line -> later.merge(line.position(), line.quantity(), BigDecimal::add)));
        return later;
    }
}
