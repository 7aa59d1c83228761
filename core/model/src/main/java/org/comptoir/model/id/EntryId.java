// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies an entry of the ledger; printed {@code ent_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record EntryId(UUID value) implements Id {

    private static final IdText<EntryId> TEXT = new IdText<>("ent_", EntryId::new);

    /** An id of this value. */
    public EntryId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static EntryId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
