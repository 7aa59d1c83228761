// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import org.comptoir.model.ComptoirException;

/** Text that every database can hold, so that it can be looked for as well as kept. */
final class PlainText {

    private PlainText() {}

    /** Refused: {@code field.control-character} for U+0000 and for half a surrogate pair, which has no UTF-8. */
    static String of(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !whole)) {
                throw ComptoirException.invalid("field.control-character", field);
            }
            if (whole) {
                i++;
            }
        }
        return text;
    }
}
