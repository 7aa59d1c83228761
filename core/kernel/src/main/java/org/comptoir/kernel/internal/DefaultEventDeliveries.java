// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.EventDeliveries;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the outbox's tables, and puts back to the start of its schedule what somebody wants tried again. */
@Component(service = EventDeliveries.class)
public final class DefaultEventDeliveries implements EventDeliveries {

    private final Units units;
    private final DeliveryRows rows = new DeliveryRows();

    @Activate
    public DefaultEventDeliveries(@Reference Units units) {
        this.units = units;
    }

    @Override
    public ListPage<EventDelivery> list(EventDeliverySelection selection, PageRequest page, Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> rows.page(sql, selection, page, call));
    }

    @Override
    public Counted count(EventDeliverySelection selection, Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> rows.count(sql, selection, call));
    }

    @Override
    public void export(EventDeliverySelection selection, Consumer<EventDelivery> consumer, Call call) {
        Walk.through(
                page -> list(selection, page, call),
                () -> units.audit(
                        call, "event.list-exported", "outbox", Told.of(told(selection), count(selection, call))),
                consumer);
    }

    private static Map<String, Object> told(EventDeliverySelection selection) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("states", selection.states());
        told.put("handler", selection.handler());
        told.put("type", selection.type());
        told.put("about", selection.subject());
        return told;
    }

    @Override
    public int replay(List<EventDelivery.Key> keys, Call call) {
        if (keys.isEmpty()) {
            throw ComptoirException.invalid("event.none-chosen", "delivery");
        }
        if (keys.size() > MOST_AT_ONCE) {
            throw ComptoirException.invalid("event.too-many", "delivery", keys.size());
        }
        return again(tx -> rows.stuck(tx, keys, call), Map.of("chosen", keys.size()), call);
    }

    @Override
    public int replayAll(EventDeliverySelection selection, Call call) {
        return again(tx -> rows.stuck(tx, selection, MOST_AT_ONCE, call), told(selection), call);
    }

    /** One row of the trail for all of it, and none where there was nothing to do. */
    private int again(Function<Tx, List<EventDelivery>> finding, Map<String, ?> told, Call call) {
        Reached.requireEverything(call);
        return units.write(call, Integer.class, tx -> {
            List<EventDelivery> stuck = finding.apply(tx);
            if (stuck.isEmpty()) {
                return 0;
            }
            int changed = rows.again(tx, stuck);
            Map<String, Object> detail = new LinkedHashMap<>(told);
            detail.put("deliveries", changed);
            if (stuck.size() == 1) {
                detail.put("event", stuck.get(0).key().event().toString());
                detail.put("handler", stuck.get(0).key().handler());
            }
            tx.audit("event.replayed", stuck.size() == 1 ? stuck.get(0).aggregate() : "outbox", detail);
            return changed;
        });
    }
}
