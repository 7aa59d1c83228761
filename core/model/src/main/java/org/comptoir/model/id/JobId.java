// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a piece of work to be done in the background; printed {@code job_…}.
 *
 * @param value the value, normally of {@link UuidV7}
 */
public record JobId(UUID value) implements Id {

    private static final IdText<JobId> TEXT = new IdText<>("job_", JobId::new);

    /** An id of this value. */
    public JobId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the printed form or the usual form of a UUID.
     *
     * @throws org.comptoir.model.ComptoirException {@code id.malformed}
     */
    public static JobId parse(String text) {
        return TEXT.parse(text);
    }

    @Override
    public String toString() {
        return TEXT.print(this);
    }
}
