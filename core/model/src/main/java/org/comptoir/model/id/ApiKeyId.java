// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a key to the API, not the secret itself; printed {@code key_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record ApiKeyId(UUID value) implements Id {

    private static final IdText<ApiKeyId> TEXT = new IdText<>("key_", ApiKeyId::new);

    /** An id of this value. */
    public ApiKeyId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static ApiKeyId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
