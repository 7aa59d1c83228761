// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a customer, supplier or other party; printed {@code pty_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record PartyId(UUID value) implements Id {

    private static final IdText<PartyId> TEXT = new IdText<>("pty_", PartyId::new);

    /** An id of this value. */
    public PartyId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static PartyId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
