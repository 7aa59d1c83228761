// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a shipment; printed {@code shp_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record ShipmentId(UUID value) implements Id {

    private static final IdText<ShipmentId> TEXT = new IdText<>("shp_", ShipmentId::new);

    /** An id of this value. */
    public ShipmentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static ShipmentId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
