// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import org.comptoir.kernel.input.Field;

/**
 * Text from outside that is kept whatever it holds, made fit for a column and for a log: on one line, without what steers
 * terminals or turns the direction of what follows, and cut to a length. What must be whole is refused instead, by {@link
 * Field}.
 */
public final class OneLine {

    private OneLine() {}

    /** @param longest in UTF-16 units, as columns count; no character is cut in two */
    public static String of(String text, int longest) {
        String plain = Field.isPlain(text) ? text : blanked(text);
        if (plain.length() <= longest) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String blanked(String text) {
        return text.codePoints()
                .map(c -> Field.isPlain(Character.toString(c)) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
