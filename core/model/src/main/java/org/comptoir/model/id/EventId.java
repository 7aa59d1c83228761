// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a fact in the outbox; printed {@code evt_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record EventId(UUID value) implements Id {

    private static final IdText<EventId> TEXT = new IdText<>("evt_", EventId::new);

    /** An id of this value. */
    public EventId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static EventId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
