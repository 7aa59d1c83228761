// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a postal address of a party; printed {@code adr_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record AddressId(UUID value) implements Id {

    private static final IdText<AddressId> TEXT = new IdText<>("adr_", AddressId::new);

    /** An id of this value. */
    public AddressId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static AddressId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
