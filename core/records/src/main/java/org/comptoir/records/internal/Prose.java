// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.Arrays;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/**
 * A field of several lines. Browsers end a line with two characters, databases and people count one; a tab is a space.
 *
 * @param name how refusals call it
 */
record Prose(String name) {

    /** Refused: {@code field.missing}, {@code field.too-long}, {@code field.control-character}. */
    String required(@Nullable String text, int longest) {
        String kept = text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\t', ' ')
                        .strip();
        if (kept.isEmpty()) {
            throw ComptoirException.invalid("field.missing", name);
        }
        if (kept.length() > longest) {
            throw ComptoirException.invalid("field.too-long", name, kept);
        }
        if (!Arrays.stream(kept.split("\n", -1)).allMatch(Field::isPlain)) {
            throw ComptoirException.invalid("field.control-character", name, kept);
        }
        return kept;
    }
}
