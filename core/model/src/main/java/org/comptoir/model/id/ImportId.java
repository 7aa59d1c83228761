// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a file that was brought in; printed {@code imp_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record ImportId(UUID value) implements Id {

    private static final IdText<ImportId> TEXT = new IdText<>("imp_", ImportId::new);

    /** An id of this value. */
    public ImportId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static ImportId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
