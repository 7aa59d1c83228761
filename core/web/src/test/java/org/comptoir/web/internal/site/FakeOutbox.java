// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventDeliveries;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.api.event.Events;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.EventId;

/** One event that was given up, one that failed and one that waits for it. */
final class FakeOutbox implements EventDeliveries, Events {

    static final EventDelivery.Key DEAD = new EventDelivery.Key(new EventId(new UUID(41, 1)), "acme.bell");

    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

    final List<EventDelivery> all = new ArrayList<>();

    /** From now on there are three. */
    void fail() {
        all.add(one(1, "dead", "the <b>bell</b> is broken"));
        all.add(one(2, "failed", "the <b>bell</b> is broken"));
        all.add(one(3, "waiting", "waits for an earlier fact"));
    }

    private static EventDelivery one(int number, String state, String why) {
        return new EventDelivery(
                new EventDelivery.Key(new EventId(new UUID(41, number)), "acme.bell"),
                "OrderConfirmed",
                FakeOrders.CONFIRMED.toString(),
                AT,
                state,
                state.equals("waiting") ? 0 : 8,
                AT,
                why,
                number);
    }

    private List<EventDelivery> selected(EventDeliverySelection selection) {
        return all.stream()
                .filter(one ->
                        selection.states().isEmpty() || selection.states().contains(one.state()))
                .filter(one -> selection.handler().isEmpty()
                        || selection.handler().equals(one.key().handler()))
                .toList();
    }

    @Override
    public ListPage<EventDelivery> list(EventDeliverySelection selection, PageRequest page, Call call) {
        return new ListPage<>(selected(selection), "", "");
    }

    @Override
    public Counted count(EventDeliverySelection selection, Call call) {
        return new Counted(selected(selection).size(), false);
    }

    @Override
    public void export(EventDeliverySelection selection, Consumer<EventDelivery> consumer, Call call) {
        selected(selection).forEach(consumer);
    }

    @Override
    public int replay(List<EventDelivery.Key> keys, Call call) {
        if (keys.isEmpty()) {
            throw ComptoirException.invalid("event.none-chosen", "delivery");
        }
        int before = all.size();
        all.removeIf(one -> keys.contains(one.key()));
        return before - all.size();
    }

    @Override
    public int replayAll(EventDeliverySelection selection, Call call) {
        List<EventDelivery> stuck = selected(selection);
        all.removeAll(stuck);
        return stuck.size();
    }

    @Override
    public Page<Event> feed(PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DeadLetter> deadLetters(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replay(long position, String handler, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<KnownHandler> handlers(Call call) {
        return List.of(new KnownHandler("acme.bell", Set.of(), Optional.empty(), 2));
    }

    @Override
    public void forget(String handler, Call call) {
        throw new UnsupportedOperationException();
    }
}
