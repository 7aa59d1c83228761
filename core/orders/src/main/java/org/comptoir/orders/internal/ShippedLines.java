// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I2 of orders: what of each line left and came back is what the order's shipments and returns say, and the order stands where
 * its lines do. Walks the orders, some hundred at a time; one that looks wrong is read again by itself, since a step may have come
 * between an order and its shipments.
 */
@Component(service = Invariant.class)
public final class ShippedLines implements Invariant {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String RETURN = "return";

    private final Json json;

    /** @param orders whose tables are there once it is */
    @Activate
    public ShippedLines(@Reference Orders orders, @Reference Json json) {
        this.json = json;
    }

    /** An order as its row has it. */
    private record Head(UUID id, String number, State state, long version) {}

    /** What moved of one line, by its shipments and returns. */
    private record Moved(BigDecimal left, BigDecimal back) {

        static final Moved NOTHING = new Moved(BigDecimal.ZERO, BigDecimal.ZERO);

        Moved and(Moved other) {
            return new Moved(left.add(other.left), back.add(other.back));
        }
    }

    /** A line as its row has it. */
    private record Line(int position, boolean goods, BigDecimal shipped, BigDecimal returned, BigDecimal open) {

        /** Services go along with the last goods, also where that was given up and no parcel tells of it. */
        boolean tells(Moved moved) {
            int more = shipped.compareTo(moved.left());
            return (goods ? more == 0 : more >= 0) && returned.compareTo(moved.back()) == 0;
        }
    }

    @Override
    public String id() {
        return "I2-orders";
    }

    @Override
    public String promise() {
        return "What left and came back of each order is what its shipments and returns say, and every order stands where its"
                + " lines do.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        UUID last = FIRST;
        List<Head> page;
        do {
            page = heads(sql, call.company(), last);
            findings.checked(page.size());
            if (!page.isEmpty()) {
                UUID first = page.get(0).id();
                last = page.get(page.size() - 1).id();
                check(sql, call.company(), page, faults(sql, call.company(), page, first, last), findings);
            }
        } while (page.size() == PAGE && !findings.enough());
        return findings.verdict();
    }

    private static List<Head> heads(Sql sql, CompanyId company, UUID after) {
        return sql.query(
                "select id, order_no, state, version from sales_order where company = ? and id > ? order by id"
                        + " fetch first " + PAGE + " rows only",
                ShippedLines::head,
                company,
                after);
    }

    private static Head head(Row row) {
        return new Head(row.uuid(1), row.text(2), State.stored(row.text(3)), row.number(4));
    }

    private void check(Sql sql, CompanyId company, List<Head> page, Map<UUID, String> suspects, Findings findings) {
        for (Head head : page) {
            if (suspects.containsKey(head.id())) {
                again(sql, company, head).ifPresent(fault -> findings.breach("Order " + head.number() + ": " + fault));
            }
        }
    }

    /** What is wrong with an order, of one version of it. */
    private Optional<String> again(Sql sql, CompanyId company, Head head) {
        Optional<Head> before = now(sql, company, head);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> faults = faults(sql, company, List.of(before.get()), head.id(), head.id());
        return before.equals(now(sql, company, head))
                ? Optional.ofNullable(faults.get(head.id()))
                : again(sql, company, head);
    }

    private static Optional<Head> now(Sql sql, CompanyId company, Head head) {
        return sql.first(
                "select id, order_no, state, version from sales_order where company = ? and id = ?",
                ShippedLines::head,
                company,
                head.id());
    }

    /** The first fault of each order that has one. */
    private Map<UUID, String> faults(Sql sql, CompanyId company, List<Head> page, UUID first, UUID last) {
        Map<UUID, Map<Integer, Moved>> moved = moved(sql, company, first, last);
        Map<UUID, List<Line>> lines = lines(sql, company, first, last);
        Map<UUID, String> faults = new HashMap<>();
        for (Head head : page) {
            fault(head.state(), lines.getOrDefault(head.id(), List.of()), moved.getOrDefault(head.id(), Map.of()))
                    .ifPresent(fault -> faults.put(head.id(), fault));
        }
        return faults;
    }

    private static Optional<String> fault(State state, List<Line> lines, Map<Integer, Moved> moved) {
        for (Line line : lines) {
            if (!line.tells(moved.getOrDefault(line.position(), Moved.NOTHING))) {
                return Optional.of(
                        "its shipments and returns do not add up to what line " + line.position() + " says.");
            }
        }
        if (!moved.keySet().stream().allMatch(position -> position >= 1 && position <= lines.size())) {
            return Optional.of("a shipment or return names a line that is not there.");
        }
        return stands(state, lines)
                ? Optional.empty()
                : Optional.of("its lines do not say that it is " + state.code() + ".");
    }

    private static boolean stands(State state, List<Line> lines) {
        boolean begun = lines.stream().anyMatch(line -> line.shipped().signum() != 0);
        boolean open = lines.stream().anyMatch(line -> line.open().signum() != 0);
        return switch (state) {
            case DRAFT, TO_APPROVE, CONFIRMED, CANCELLED -> !begun;
            case PARTLY_SHIPPED -> begun && open;
            case SHIPPED, INVOICED, CLOSED -> !open;
        };
    }

    private static Map<UUID, List<Line>> lines(Sql sql, CompanyId company, UUID first, UUID last) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        sql.each(
                "select order_id, line_no, nature, shipped, returned, quantity - cancelled - shipped from order_line"
                        + " where company = ? and order_id >= ? and order_id <= ?",
                row -> lines.computeIfAbsent(row.uuid(1), order -> new ArrayList<>())
                        .add(new Line(
                                row.integer(2),
                                Fulfilment.isGoods(row.text(3)),
                                row.decimal(4),
                                row.decimal(5),
                                row.decimal(6))),
                company,
                first,
                last);
        return lines;
    }

    private Map<UUID, Map<Integer, Moved>> moved(Sql sql, CompanyId company, UUID first, UUID last) {
        Map<UUID, Map<Integer, Moved>> moved = new HashMap<>();
        sql.each(
                "select order_id, kind, lines from shipment where company = ? and order_id >= ? and order_id <= ?",
                row -> {
                    Map<Integer, Moved> ofOrder = moved.computeIfAbsent(row.uuid(1), order -> new HashMap<>());
                    boolean back = row.text(2).equals(RETURN);
                    for (LineQuantity line : json.read(row.bytes(3), LineQuantity[].class)) {
                        ofOrder.merge(line.position(), one(line.quantity(), back), Moved::and);
                    }
                },
                company,
                first,
                last);
        return moved;
    }

    private static Moved one(BigDecimal quantity, boolean back) {
        return back ? new Moved(BigDecimal.ZERO, quantity) : new Moved(quantity, BigDecimal.ZERO);
    }
}
