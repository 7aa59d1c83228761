// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies the session of a person who signed in; printed {@code ses_…}. It opens nothing.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record SessionId(UUID value) implements Id {

    private static final IdText<SessionId> TEXT = new IdText<>("ses_", SessionId::new);

    /** An id of this value. */
    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static SessionId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
