// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.event;

import java.time.Instant;
import java.util.Set;
import org.comptoir.api.event.Events.KnownHandler;
import org.jspecify.annotations.Nullable;

/**
 * Who listens.
 *
 * @param name its name
 * @param types what it listens to; empty for all
 * @param awaySince since when it is not there; nothing while it is
 * @param waiting how many deliveries wait for it
 */
public record HandlerView(
        String name, Set<String> types, @Nullable Instant awaySince, long waiting) {

    static HandlerView of(KnownHandler handler) {
        return new HandlerView(
                handler.name(), handler.types(), handler.awaySince().orElse(null), handler.waiting());
    }
}
