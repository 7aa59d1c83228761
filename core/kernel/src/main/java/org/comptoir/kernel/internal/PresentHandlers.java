// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import org.comptoir.api.event.EventHandler;

/** Handlers that are there; where two versions of a plugin are, the chosen one's. Safe for many threads. */
final class PresentHandlers {

    private final LongPredicate counts;
    private final List<Present> all = new CopyOnWriteArrayList<>();

    private record Present(long bundle, String name, EventHandler handler) {}

    /** @param counts whether what a bundle brings is asked, by its number */
    PresentHandlers(LongPredicate counts) {
        this.counts = counts;
    }

    void add(long bundle, EventHandler handler) {
        all.add(new Present(bundle, handler.name(), handler));
    }

    void remove(EventHandler handler) {
        all.removeIf(one -> one.handler().equals(handler));
    }

    /** One for each name, as it is now. */
    Map<String, EventHandler> now() {
        Map<String, Present> byName = new HashMap<>();
        for (Present one : all) {
            byName.merge(one.name(), one, this::better);
        }
        Map<String, EventHandler> handlers = new HashMap<>();
        byName.forEach((name, one) -> handlers.put(name, one.handler()));
        return handlers;
    }

    /** Asked only where a name is there twice: mostly none is. */
    private Present better(Present one, Present later) {
        return counts.test(one.bundle()) && !counts.test(later.bundle()) ? one : later;
    }
}
