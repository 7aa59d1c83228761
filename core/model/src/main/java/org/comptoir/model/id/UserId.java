// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a person who signs in; printed {@code user_…}. The only thing about a person that logs may name.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record UserId(UUID value) implements Id {

    private static final IdText<UserId> TEXT = new IdText<>("user_", UserId::new);

    /** An id of this value. */
    public UserId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static UserId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
