// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as the eye takes it. Nobody has a list of all that looks alike, so what is not known counts against the name:
 *
 * <ul>
 *   <li>Accents, spaces, punctuation and what is invisible are not there.
 *   <li>Digits are the letters that they look like; l and | are i; rn and nn may be m.
 *   <li>A letter outside of a to z may be any one or two, where the name mixes alphabets or the alphabet is one that hardly
 *       anybody writes in: an honest name does neither. A symbol may be one, or none.
 *   <li>A name all in Greek or Cyrillic is read by the letters that those share with ours.
 * </ul>
 */
final class SeenName {

    /** May be any one letter, or two. */
    private static final int ANY = -1;
    /** May be a letter or an ornament. */
    private static final int SYMBOL = -2;

    /** What digits look like. */
    private static final String DIGITS = "oizeasbtbg";

    /** Letters of Greek and Cyrillic that look like ours, which follow in the same order. */
    private static final String ALIKE =
            "\u043e\u03bf\u0441\u03f2\u03c2\u0440\u03c1\u0442\u03c4\u043c\u03bc\u0456\u03b9\u0433\u0435\u0430\u03b1\u04bb\u0455\u0458\u0501";

    private static final String PLAIN = "oocccppttmmiireaahsjd";

    /** Fillers of Hangul: to Unicode they are letters that need not be shown. All else that is invisible is no letter. */
    private static final String INVISIBLE = "\u115f\u1160\u3164\uffa0";

    /** Those that Unicode recommends for names (UAX 31, table 5), where each may be the only one. */
    private static final Set<UnicodeScript> WRITTEN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.BENGALI,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.GEORGIAN,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HEBREW,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KANNADA,
            UnicodeScript.KATAKANA,
            UnicodeScript.KHMER,
            UnicodeScript.LAO,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MYANMAR,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.THAANA,
            UnicodeScript.THAI,
            UnicodeScript.TIBETAN);

    /** Languages that write in several of these at once count as one alphabet. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final int[] letters;

    private SeenName(int[] letters) {
        this.letters = letters;
    }

    static SeenName of(String name) {
        // Some capitals have no small letter that decomposes, others decompose into capitals.
        String plain = decomposed(decomposed(starred(name)).toLowerCase(Locale.ROOT));
        List<Integer> seen = plain.codePoints()
                .filter(one -> isSeen(one) && INVISIBLE.indexOf(one) < 0)
                .boxed()
                .toList();
        Set<UnicodeScript> scripts = seen.stream()
                .filter(Character::isLetter)
                .map(UnicodeScript::of)
                .filter(one -> one != UnicodeScript.COMMON && one != UnicodeScript.INHERITED)
                .map(one -> EAST_ASIAN.contains(one) ? UnicodeScript.HAN : one)
                .collect(Collectors.toSet());
        boolean honest = scripts.size() < 2 && WRITTEN.containsAll(scripts) && !scripts.contains(UnicodeScript.LATIN);
        return new SeenName(seen.stream().mapToInt(one -> letter(one, honest)).toArray());
    }

    /** With one symbol for each: some decompose into letters, as that of a trade mark does. */
    private static String starred(String text) {
        return text.codePoints()
                .map(one -> one != '|' && isSymbol(one) ? '*' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static boolean isSeen(int one) {
        return Character.isLetterOrDigit(one) || one == '|' || one == '*';
    }

    private static boolean isSymbol(int one) {
        return switch (Character.getType(one)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.OTHER_NUMBER,
                    Character.LETTER_NUMBER -> true;
            default -> false;
        };
    }

    /** @param honest whether the whole name is in one alphabet that is written, and that is not ours */
    private static int letter(int one, boolean honest) {
        if (one == 'l' || one == '|') {
            return 'i';
        }
        if (one >= 'a' && one <= 'z') {
            return one;
        }
        if (Character.isDigit(one)) {
            return DIGITS.charAt(Character.digit(one, 10));
        }
        if (one == '*') {
            return SYMBOL;
        }
        int place = ALIKE.indexOf(one);
        if (!honest) {
            return ANY;
        }
        return place < 0 ? one : PLAIN.charAt(place);
    }

    /** Whether it could be taken for this name, of letters from a to z. */
    boolean readsAs(String name) {
        // Whether the first letters here, so many, read as the first there.
        boolean[][] reads = new boolean[letters.length + 1][name.length() + 1];
        reads[0][0] = true;
        for (int here = 0; here < letters.length; here++) {
            for (int there = 0; there <= name.length(); there++) {
                if (reads[here][there]) {
                    follow(reads, here, there, name);
                }
            }
        }
        return reads[letters.length][name.length()];
    }

    private void follow(boolean[][] reads, int here, int there, String name) {
        int left = name.length() - there;
        if (letters[here] == SYMBOL) {
            reads[here + 1][there] = true;
        }
        if (left > 0 && may(letters[here], name.charAt(there))) {
            reads[here + 1][there + 1] = true;
        }
        if (left > 1 && letters[here] == ANY) {
            reads[here + 1][there + 2] = true;
        }
        boolean twoStrokes = here + 1 < letters.length
                && (may(letters[here], 'r') || may(letters[here], 'n'))
                && may(letters[here + 1], 'n');
        if (left > 0 && name.charAt(there) == 'm' && twoStrokes) {
            reads[here + 2][there + 1] = true;
        }
    }

    private static boolean may(int seen, char letter) {
        return seen < 0 || seen == (letter == 'l' ? 'i' : letter);
    }
}
