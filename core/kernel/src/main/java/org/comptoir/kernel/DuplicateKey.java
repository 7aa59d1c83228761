// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

/** A unique key was hit. Thrown out of a unit, whose writes are all undone. */
public final class DuplicateKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    public DuplicateKey(String constraint, Throwable cause) {
        super("unique key " + constraint, cause);
        this.constraint = constraint;
    }

    /** The constraint's name in lower case, empty where the database did not tell. */
    public String constraint() {
        return constraint;
    }
}
