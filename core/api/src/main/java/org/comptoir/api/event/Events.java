// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** The feed of facts, and what could not be delivered. */
@ProviderType
public interface Events {

    /**
     * The company's facts in the order in which they were committed; kept for thirty days after delivery. A reader that
     * follows the feed passes the position of the last fact that it took as the next cursor: no fact ever appears
     * before one that was read. Refused: {@code page.cursor}.
     */
    @Reads("events")
    Page<Event> feed(PageRequest page, Call call);

    /** Deliveries that were given up. */
    @Reads("events")
    List<DeadLetter> deadLetters(Call call);

    /** Delivers it again from the start of the schedule. Refused: {@code event.unknown}. */
    @NotForPlugins
    void replay(long position, String handler, Call call);

    /** All handlers that are remembered, by name; they serve every company. */
    @Reads("events")
    List<KnownHandler> handlers(Call call);

    /**
     * Forgets a handler that will not come back; what waits for it becomes dead letters. One that is there after all is
     * remembered again with the next fact. Refused: {@code event.handler-unknown}.
     */
    @NotForPlugins
    void forget(String handler, Call call);

    /**
     * A handler that was seen once: what happens while it is away waits for it.
     *
     * @param name its name
     * @param types what it listens to; empty for all
     * @param awaySince since when it is not there, as far as the last delivery knows; empty while it is
     * @param waiting how many deliveries wait, for a retry or for its return
     */
    record KnownHandler(String name, Set<String> types, Optional<Instant> awaySince, long waiting) {}

    /**
     * @param event what was not delivered
     * @param handler to whom
     * @param attempts how often it was tried
     * @param lastError why, in one line
     */
    record DeadLetter(Event event, String handler, int attempts, String lastError) {}
}
