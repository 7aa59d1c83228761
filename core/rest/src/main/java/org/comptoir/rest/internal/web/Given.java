// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/** What a request must say and may have left out. */
public final class Given {

    private Given() {}

    /** A query parameter that must be there. Refused: {@code query.missing}. */
    public static <T> T query(String name, @Nullable T value) {
        if (value == null) {
            throw ComptoirException.invalid("query.missing", name);
        }
        return value;
    }

    /** A member that this operation needs though others do not. Refused: {@code field.missing}. */
    public static <T> T member(String name, @Nullable T value) {
        if (value == null) {
            throw ComptoirException.invalid("field.missing", name);
        }
        return value;
    }
}
