// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * What makes a password good enough (OWASP ASVS 5.0, 6.2.1 to 6.2.12): it is long, nobody else's, and not about its owner.
 * Which characters it has is their own affair.
 */
public final class PasswordRules {

    /** Most characters of a password; more is refused and never cut. */
    public static final int LONGEST = 128;

    private static final int SHORTEST_OF_STAFF = 12;
    private static final int SHORTEST_OF_BUYERS = 8;

    /** Shorter words are found in good passwords by chance. */
    private static final int SHORTEST_WORD = 4;

    /** What must be left once the words about its owner are taken out. */
    private static final int LEAST_LEFT = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final CommonPasswords common = new CommonPasswords();

    /** How many characters a password must have. */
    public int shortest(boolean staff) {
        return staff ? SHORTEST_OF_STAFF : SHORTEST_OF_BUYERS;
    }

    /**
     * Refused: {@code password.too-short}, {@code password.too-long}, {@code password.common}, {@code password.about-you}.
     *
     * @param about e-mail, name and company of its owner
     */
    public void check(String password, boolean staff, Collection<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest(staff)) {
            throw refusal("password.too-short", "shortest", shortest(staff));
        }
        if (length > LONGEST) {
            throw refusal("password.too-long", "longest", LONGEST);
        }
        if (common.contain(password)) {
            throw ComptoirException.invalid("password.common", "password");
        }
        if (isAbout(password, about)) {
            throw ComptoirException.invalid("password.about-you", "password");
        }
    }

    private static boolean isAbout(String password, Collection<String> about) {
        String left = folded(password);
        for (String word : words(about)) {
            left = left.replace(word, "");
        }
        return !left.equals(folded(password)) && left.length() < LEAST_LEFT;
    }

    /** The longest first, so that a short one leaves no stump of it. */
    private static List<String> words(Collection<String> about) {
        return Stream.concat(Stream.of("comptoir"), about.stream())
                .flatMap(text -> BETWEEN_WORDS.splitAsStream(folded(text)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String folded(String text) {
        String parts = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(parts).replaceAll("");
    }

    /** Of the password itself a refusal tells nothing. */
    private static ComptoirException refusal(String code, String limit, int value) {
        return new ComptoirException(
                code, Fault.INVALID, Map.of(ComptoirException.FIELD, "password", limit, Integer.toString(value)));
    }
}
