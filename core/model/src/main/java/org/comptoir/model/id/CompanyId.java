// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a company that keeps its books here; printed {@code cmp_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record CompanyId(UUID value) implements Id {

    private static final IdText<CompanyId> TEXT = new IdText<>("cmp_", CompanyId::new);

    /** An id of this value. */
    public CompanyId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static CompanyId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
