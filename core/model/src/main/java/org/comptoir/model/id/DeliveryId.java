// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a call that came in from outside; printed {@code hkd_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record DeliveryId(UUID value) implements Id {

    private static final IdText<DeliveryId> TEXT = new IdText<>("hkd_", DeliveryId::new);

    /** An id of this value. */
    public DeliveryId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static DeliveryId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
