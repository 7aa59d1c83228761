// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a price condition; printed {@code prc_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record PriceConditionId(UUID value) implements Id {

    private static final IdText<PriceConditionId> TEXT = new IdText<>("prc_", PriceConditionId::new);

    /** An id of this value. */
    public PriceConditionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static PriceConditionId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
