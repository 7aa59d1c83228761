// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies an order; printed {@code ord_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record OrderId(UUID value) implements Id {

    private static final IdText<OrderId> TEXT = new IdText<>("ord_", OrderId::new);

    /** An id of this value. */
    public OrderId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static OrderId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
