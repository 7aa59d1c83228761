// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;

/**
 * Text as it is searched: in small letters without accents, so that {@code parfumee} finds {@code Bougie parfumée}.
 *
 * @param folded the text in that form
 */
public record SearchText(String folded) {

    /** The pattern of an empty search. */
    public static final String EVERYTHING = "%%";

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST_SEARCH = 100;

    /** What a row is found by: its texts in one, cut to the width of the column. */
    public static SearchText of(int longest, String... texts) {
        String folded = folded(String.join(" ", texts));
        if (folded.length() <= longest) {
            return new SearchText(folded);
        }
        int end = Character.isHighSurrogate(folded.charAt(longest - 1)) ? longest - 1 : longest;
        return new SearchText(folded.substring(0, end));
    }

    /**
     * The pattern for {@code search_text like ? escape '!'}. Refused: {@code search.too-long},
     * {@code field.control-character}.
     */
    public static String pattern(String search) {
        if (search.length() > LONGEST_SEARCH) {
            throw ComptoirException.invalid("search.too-long", "search", search);
        }
        String plain = new Field("search").optional(search, LONGEST_SEARCH);
        String literal = folded(plain).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }

    private static String folded(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(small).replaceAll(""), Normalizer.Form.NFC);
    }
}
