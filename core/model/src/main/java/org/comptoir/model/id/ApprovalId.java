// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies what one person asked for and another must agree to; printed {@code apr_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record ApprovalId(UUID value) implements Id {

    private static final IdText<ApprovalId> TEXT = new IdText<>("apr_", ApprovalId::new);

    /** An id of this value. */
    public ApprovalId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static ApprovalId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
