// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/** What a request must say and may have left out. */
public final class Given {

    private Given() {}

    /** A member that this operation needs though others do not. Refused: {@code field.missing}. */
    public static <T> T member(String name, @Nullable T value) {
        if (value == null) {
            throw ComptoirException.invalid("field.missing", name);
        }
        return value;
    }

    /** An id in a body, if any, is the one in the path. Refused: {@code id.mismatch}. */
    public static void same(@Nullable Id inBody, Id inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw ComptoirException.invalid("id.mismatch", "id", inBody);
        }
    }

    /** A query parameter that may be repeated and must be there. Refused: {@code query.missing}, {@code query.too-many}. */
    public static void some(String name, List<String> values, int most) {
        if (values.isEmpty()) {
            throw ComptoirException.invalid("query.missing", name);
        }
        if (values.size() > most) {
            throw ComptoirException.invalid("query.too-many", name, values.size());
        }
    }
}
