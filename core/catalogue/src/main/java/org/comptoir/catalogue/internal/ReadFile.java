// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import java.util.Locale;
import org.comptoir.api.catalogue.CatalogueImport.LineError;

/**
 * A file as it was understood and checked.
 *
 * @param encoding what it was written in
 * @param separator by its name
 * @param decimals what numbers do with their commas
 * @param headers of its columns
 * @param fields that its columns are brought into
 * @param lines without the header
 * @param check what they would do
 * @param reason the code of what its columns lack, empty if they say enough
 */
record ReadFile(
        String encoding,
        String separator,
        String decimals,
        List<String> headers,
        List<String> fields,
        int lines,
        Check check,
        String reason) {

    /** What lines would do. */
    record Check(int created, int updated, int unchanged, List<LineError> errors) {

        static final Check NONE = new Check(0, 0, 0, List.of());

        int refused() {
            return errors.size();
        }
    }

    String state() {
        return reason.isEmpty() ? "checked" : "uploaded";
    }

    static String separator(char separator) {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }

    static String decimals(NumberStyle style) {
        return style == NumberStyle.UNTOLD ? "" : style.name().toLowerCase(Locale.ROOT);
    }
}
