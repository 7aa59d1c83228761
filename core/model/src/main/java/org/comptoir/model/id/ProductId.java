// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a product or one of its variants; printed {@code prd_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record ProductId(UUID value) implements Id {

    private static final IdText<ProductId> TEXT = new IdText<>("prd_", ProductId::new);

    /** An id of this value. */
    public ProductId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static ProductId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
