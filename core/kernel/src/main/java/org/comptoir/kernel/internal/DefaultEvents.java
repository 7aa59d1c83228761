// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.Events;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The feed, read from the outbox. */
@Component(service = Events.class)
public final class DefaultEvents implements Events {

    /** Up to 18 digits: what a count of facts can be. */
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final Units units;
    private final OutboxStore store = new OutboxStore();
    private final FeedPositions positions = new FeedPositions();
    private final HandlerStore handlers = new HandlerStore();

    @Activate
    public DefaultEvents(@Reference Units units) {
        this.units = units;
    }

    @Override
    public Page<Event> feed(PageRequest page, Call call) {
        Reached.requireEverything(call);
        long after = position(page.cursor());
        givePositions(call);
        List<Event> events =
                units.read(sql -> store.feed(sql, call.company(), after, positions.last(sql), page.limit()));
        boolean more = events.size() == page.limit();
        return new Page<>(
                events, more ? Long.toString(events.get(events.size() - 1).position()) : "");
    }

    /**
     * Positions are given here too, and not only before a delivery: a reader sees its own write at once, and a slow
     * handler holds up no reader.
     */
    private void givePositions(Call call) {
        Call own = call.withIdempotency(Idempotency.NONE);
        while (units.read(positions::wanting) && units.write(own, Integer.class, positions::give) > 0) {
            // The next portion.
        }
    }

    private static long position(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!POSITION.matcher(cursor).matches()) {
            throw ComptoirException.invalid("page.cursor", "cursor", cursor);
        }
        return Long.parseLong(cursor);
    }

    @Override
    public List<DeadLetter> deadLetters(Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> store.dead(sql, call.company()));
    }

    @Override
    public void replay(long position, String handler, Call call) {
        units.write(call, Boolean.class, tx -> {
            if (!store.replay(tx, call.company(), position, handler)) {
                throw new ComptoirException(
                        "event.unknown",
                        Fault.NOT_FOUND,
                        Map.of("position", Long.toString(position), "handler", handler));
            }
            tx.audit("event.replayed", handler, Map.of("position", position));
            return true;
        });
    }

    @Override
    public List<KnownHandler> handlers(Call call) {
        return units.read(handlers::known);
    }

    @Override
    public void forget(String handler, Call call) {
        units.write(call, Boolean.class, tx -> {
            if (!handlers.forget(tx, handler)) {
                throw new ComptoirException(
                        "event.handler-unknown",
                        Fault.NOT_FOUND,
                        Map.of(ComptoirException.FIELD, "handler", ComptoirException.VALUE, handler));
            }
            tx.audit("event.handler-forgotten", handler, Map.of());
            return true;
        });
    }
}
