// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies what somebody wrote about a record; printed {@code cmt_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record CommentId(UUID value) implements Id {

    private static final IdText<CommentId> TEXT = new IdText<>("cmt_", CommentId::new);

    /** An id of this value. */
    public CommentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static CommentId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
