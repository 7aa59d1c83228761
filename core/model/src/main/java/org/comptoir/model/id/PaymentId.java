// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a payment; printed {@code pay_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record PaymentId(UUID value) implements Id {

    private static final IdText<PaymentId> TEXT = new IdText<>("pay_", PaymentId::new);

    /** An id of this value. */
    public PaymentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static PaymentId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
