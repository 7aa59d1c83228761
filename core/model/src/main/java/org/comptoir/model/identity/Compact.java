// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import org.comptoir.model.ComptoirException;

/** The form a number is compared and stored in: capitals, without what people put between groups. */
final class Compact {

    /** Longer than any number with its separators: not worth reading. */
    private static final int LONGEST = 64;

    private Compact() {}

    /**
     * The text without spaces of any kind, dots, hyphens and slashes, and with ASCII letters in capitals. Other
     * letters and digits stay as they are and fail later.
     *
     * @param code what to refuse an endless text with
     * @param field name of the input
     */
    static String of(String text, String code, String field) {
        if (text.length() > LONGEST) {
            throw ComptoirException.invalid(code, field);
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSeparator(c)) {
                kept.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return kept.toString();
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '/' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
