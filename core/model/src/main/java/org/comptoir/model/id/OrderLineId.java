// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a line of an order; printed {@code oln_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record OrderLineId(UUID value) implements Id {

    private static final IdText<OrderLineId> TEXT = new IdText<>("oln_", OrderLineId::new);

    /** An id of this value. */
    public OrderLineId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static OrderLineId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
