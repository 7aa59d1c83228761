// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies an invoice or credit note, from its draft on; its legal number is another matter; printed {@code inv_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record InvoiceId(UUID value) implements Id {

    private static final IdText<InvoiceId> TEXT = new IdText<>("inv_", InvoiceId::new);

    /** An id of this value. */
    public InvoiceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static InvoiceId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
