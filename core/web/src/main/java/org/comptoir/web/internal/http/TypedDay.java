// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days in forms. */
public final class TypedDay {

    private TypedDay() {}

    /** The day in a field as browsers send it, with dashes; nothing where none stands there, or what is none. */
    public static Optional<LocalDate> read(Fields form, String field) {
        try {
            return Optional.of(LocalDate.parse(form.text(field)));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
