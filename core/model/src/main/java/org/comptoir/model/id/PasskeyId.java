// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a passkey of a person, on this server alone; printed {@code pky_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record PasskeyId(UUID value) implements Id {

    private static final IdText<PasskeyId> TEXT = new IdText<>("pky_", PasskeyId::new);

    /** An id of this value. */
    public PasskeyId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static PasskeyId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
