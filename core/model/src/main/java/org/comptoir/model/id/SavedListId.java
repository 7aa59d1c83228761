// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a way to look at a list; printed {@code lst_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record SavedListId(UUID value) implements Id {

    private static final IdText<SavedListId> TEXT = new IdText<>("lst_", SavedListId::new);

    /** An id of this value. */
    public SavedListId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static SavedListId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
