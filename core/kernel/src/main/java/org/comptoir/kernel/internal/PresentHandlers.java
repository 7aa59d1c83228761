// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.comptoir.api.event.EventHandler;

/** Handlers that are there; where two versions of a plugin are, the chosen one's. Safe for many threads. */
final class PresentHandlers {

    private final LongPredicate counts;
    private final LongFunction<String> plugins;
    private final List<Owned> all = new CopyOnWriteArrayList<>();

    private record Owned(String plugin, PresentHandler handler) {}

    /**
     * @param counts whether what a bundle brings is asked, by its number
     * @param plugins of which plugin a bundle is a version, by its number
     */
    PresentHandlers(LongPredicate counts, LongFunction<String> plugins) {
        this.counts = counts;
        this.plugins = plugins;
    }

    /**
     * Takes one in, unless another plugin has one of this name: what waits under the name is that one's.
     *
     * @return the other plugin, if there is one
     */
    synchronized Optional<String> add(PresentHandler handler) {
        String plugin = plugins.apply(handler.bundle());
        Optional<String> other = all.stream()
                .filter(one -> one.handler().name().equals(handler.name()))
                .map(Owned::plugin)
                .filter(owner -> !owner.equals(plugin))
                .findFirst();
        if (other.isEmpty()) {
            all.add(new Owned(plugin, handler));
        }
        return other;
    }

    /** By identity: what {@code equals} does is the plugin's business. */
    void remove(EventHandler handler) {
        all.removeIf(one -> one.handler().handler() == handler);
    }

    /** One for each name, as it is now. */
    Map<String, PresentHandler> now() {
        Map<String, PresentHandler> byName = new HashMap<>();
        for (Owned one : all) {
            byName.merge(one.handler().name(), one.handler(), this::better);
        }
        return byName;
    }

    /** Asked only where a name is there twice: mostly none is. */
    private PresentHandler better(PresentHandler one, PresentHandler later) {
        return counts.test(one.bundle()) && !counts.test(later.bundle()) ? one : later;
    }
}
