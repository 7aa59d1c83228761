// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names by which people would take a plugin for one of this project: only what the project's key signed may bear them. Its
 * bundle's name stands on invoices, its id in lists, its publisher on the sheet that an administrator agrees to.
 */
public final class ReservedNames {

    private static final Pattern NAME = Pattern.compile("(org[._-])?comptoir([._-].*)?");

    /** A company may well be a comptoir of something; these say that it is this one. */
    private static final Set<String> PUBLISHERS = Set.of(
            "comptoir",
            "comptoirauthors",
            "thecomptoirauthors",
            "comptoirproject",
            "thecomptoirproject",
            "lesauteursdecomptoir",
            "leprojetcomptoir");

    /** Letters of other alphabets that look like those of the names above, which follow in the same order. */
    private static final String ALIKE =
            "\u043e\u03bf\u0441\u03f2\u0440\u03c1\u0442\u03c4\u043c\u0456\u03b9\u0131\u0433\u0435\u0430\u03b1\u04bb\u0455\u0458\u0501";

    private static final String PLAIN = "ooccppttmiiireaahsjd";

    private ReservedNames() {}

    /** Whether this, as a plugin's id or as the symbolic name of its bundle, is the project's. */
    public static boolean isName(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether whoever reads this as a publisher would take it for the project, whatever letters it is written with. */
    public static boolean isPublisher(String publisher) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(publisher, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(ReservedNames::plain)
                .forEach(letters::appendCodePoint);
        return PUBLISHERS.contains(letters.toString());
    }

    private static int plain(int letter) {
        int place = ALIKE.indexOf(letter);
        return switch (letter) {
            case '0' -> 'o';
            case '1' -> 'i';
            default -> place < 0 ? letter : PLAIN.charAt(place);
        };
    }
}
