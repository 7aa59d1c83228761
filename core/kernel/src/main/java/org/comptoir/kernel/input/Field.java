// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request that holds one line of text. Spaces at both ends are trimmed; what no column, paper or log should
 * hold is refused.
 *
 * @param name how refusals call it
 */
public record Field(String name) {

    /**
     * A text that must be there. Refused: {@code field.missing}, {@code field.too-long} (with {@code longest}),
     * {@code field.control-character}.
     *
     * @param longest most UTF-16 units, which every database holds in as many characters
     */
    public String required(@Nullable String text, int longest) {
        String kept = optional(text, longest);
        if (kept.isEmpty()) {
            throw ComptoirException.invalid("field.missing", name);
        }
        return kept;
    }

    /** A text that may be empty; refusals as for {@link #required}. */
    public String optional(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        String kept = text.strip();
        if (kept.length() > longest) {
            throw ComptoirException.invalid("field.too-long", name, kept);
        }
        if (!isPlain(kept)) {
            throw ComptoirException.invalid("field.control-character", name, kept);
        }
        return kept;
    }

    /** A value that must be there: JSON may have said {@code null}. Refused: {@code field.missing}. */
    public <T> T present(@Nullable T value) {
        if (value == null) {
            throw ComptoirException.invalid("field.missing", name);
        }
        return value;
    }

    /** One of a few words. Refused with the code when it is none of them. */
    public String oneOf(Set<String> words, @Nullable String text, String code) {
        if (text == null || !words.contains(text)) {
            throw ComptoirException.invalid(code, name, text == null ? "" : text);
        }
        return text;
    }

    /**
     * Whether a text is one line that shows what it says: no control characters (C0, C1) and line separators, no half of a
     * surrogate pair, which has no UTF-8, and none of the characters that turn the direction of what follows, with which
     * a name can be made to read as another (Unicode TR 36 §2.8). The one place that decides it.
     */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> isTurn(c)
                        || switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR,
                                    Character.SURROGATE -> true;
                            default -> false;
                        });
    }

    /** Embeddings, overrides and isolates (UAX 9); the marks of direction that Hebrew and Arabic need are none. */
    private static boolean isTurn(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
