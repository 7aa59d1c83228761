// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.id.EventId;
import org.jspecify.annotations.Nullable;

/** Deliveries that have not gone through, as lists. */
final class DeliveryRows {

    private static final String FROM = "from outbox_delivery d join outbox o on o.event_order = d.event_order";

    private static final String SELECT =
            "select o.event_id, d.handler, o.event_type, o.aggregate, o.happened_at, d.state,"
                    + " d.attempts, d.next_at, d.last_error, d.event_order " + FROM;

    /** Of one fact to several handlers the name of the handler tells which. */
    private static final Keyset<EventDelivery> ROWS = Keyset.named(
            "d.handler",
            one -> one.key().handler(),
            List.of(new Keyset.Key<>("happenedAt", "d.event_order", Keyset.Kind.NUMBER, EventDelivery::order)));

    /** What is tried again now instead of later, or never. */
    private static final String STUCK = "(d.state = 'dead' or d.attempts > 0)";

    private static Conditions selected(EventDeliverySelection selection, Call call) {
        Conditions selected = Conditions.where("o.company = ?", call.company())
                .same("d.handler", given(selection.handler()))
                .same("o.event_type", given(selection.type()))
                .same("d.aggregate", given(selection.subject()));
        if (selection.states().isEmpty()) {
            return selected;
        }
        List<String> states = new ArrayList<>();
        for (String state : selection.states()) {
            states.add(condition(state));
        }
        return selected.and("(" + String.join(" or ", states) + ")");
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String condition(String state) {
        return switch (state) {
            case "dead" -> "d.state = 'dead'";
            case "failed" -> "d.state = 'retry' and d.attempts > 0";
            case "waiting" -> "d.state = 'retry' and d.attempts = 0";
            default -> throw new IllegalArgumentException(state);
        };
    }

    ListPage<EventDelivery> page(Sql sql, EventDeliverySelection selection, PageRequest page, Call call) {
        return ROWS.page(sql, SELECT, selected(selection, call), selection.sort(), page, DeliveryRows::delivery);
    }

    Counted count(Sql sql, EventDeliverySelection selection, Call call) {
        return ROWS.count(sql, FROM, selected(selection, call));
    }

    private static EventDelivery delivery(Row row) {
        boolean dead = row.text(6).equals("dead");
        return new EventDelivery(
                new EventDelivery.Key(new EventId(row.uuid(1)), row.text(2)),
                row.text(3),
                row.text(4),
                row.instant(5),
                dead ? "dead" : row.integer(7) > 0 ? "failed" : "waiting",
                row.integer(7),
                row.instant(8),
                row.text(9),
                row.number(10));
    }

    /** Those of a selection that do not go through by themselves at once, the oldest first. */
    List<EventDelivery> stuck(Sql sql, EventDeliverySelection selection, int most, Call call) {
        Conditions stuck = selected(selection, call).and(STUCK);
        return sql.query(
                SELECT + stuck.text() + " order by d.event_order, d.handler fetch first " + most + " rows only",
                DeliveryRows::delivery,
                stuck.args());
    }

    /** Of these, of the company that asks. */
    List<EventDelivery> stuck(Sql sql, List<EventDelivery.Key> keys, Call call) {
        List<EventDelivery> found = new ArrayList<>();
        for (EventDelivery.Key key : keys) {
            found.addAll(sql.query(
                    SELECT + " where o.company = ? and o.event_id = ? and d.handler = ? and " + STUCK,
                    DeliveryRows::delivery,
                    call.company(),
                    key.event(),
                    key.handler()));
        }
        return found;
    }

    /** Puts them back to the start of the schedule; one that went through meanwhile has no row any more. */
    int again(Tx tx, List<EventDelivery> stuck) {
        int[] changed = tx.batch(
                "update outbox_delivery set state = 'retry', attempts = 0, next_at = ? where event_order = ? and handler = ?",
                stuck.stream()
                        .map(one -> new @Nullable Object[] {
                            tx.now(), one.order(), one.key().handler()
                        })
                        .toList());
        int sum = 0;
        for (int one : changed) {
            sum += one;
        }
        return sum;
    }
}
