// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies one check of a VAT number with an authority; printed {@code vck_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record VatCheckId(UUID value) implements Id {

    private static final IdText<VatCheckId> TEXT = new IdText<>("vck_", VatCheckId::new);

    /** An id of this value. */
    public VatCheckId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static VatCheckId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
