// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

/** Check letters: Ireland's, Cyprus's and Spain's. */
final class Letters {

    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_COMPANY = "JABCDEFGHI";
    /** What the digits in odd places count for. */
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private Letters() {}

    /** Seven digits, the check letter, perhaps a second letter that counts nine times. */
    static boolean irish(String body) {
        return irish(body.substring(0, 7), body.charAt(7), body.length() > 8 ? body.charAt(8) : 'W');
    }

    /** The old form, still in use: the second place holds a letter or a sign that does not count. */
    static boolean oldIrish(String body) {
        return irish("0" + body.substring(2, 7) + body.charAt(0), body.charAt(7), 'W');
    }

    private static boolean irish(String digits, char check, char second) {
        int extra = IRISH.indexOf(second);
        int sum = WeightedDigit.sum(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * extra;
        return extra >= 0 && IRISH.charAt(sum % IRISH.length()) == check;
    }

    /** Eight digits and the letter of their sum, those in odd places translated first. */
    static boolean cypriot(String body) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = body.charAt(i) - '0';
            sum += i % 2 == 0 ? CYPRIOT[digit] : digit;
        }
        return 'A' + sum % 26 == body.charAt(8);
    }

    /** Spain: eight digits and the letter of their remainder by 23. */
    static boolean spanishPerson(String body) {
        return SPANISH.charAt(Integer.parseInt(body, 0, 8, 10) % 23) == body.charAt(8);
    }

    /** Spain: persons without a card, under K, L or M, which do not count. */
    static boolean spanishWithoutCard(String body) {
        return spanishPerson("0" + body.substring(1));
    }

    /** Spain: foreigners, under X, Y or Z for 0, 1 or 2. */
    static boolean spanishForeigner(String body) {
        return spanishPerson((char) (body.charAt(0) - 'X' + '0') + body.substring(1));
    }

    /**
     * Spain: companies and bodies, with a check digit or the letter in its place. Which kind has which is told
     * differently by different sources (Orden EHA/451/2008): either is taken.
     */
    static boolean spanishCompany(String body) {
        int check = Luhn.checkDigit(body.substring(1, 8));
        char last = body.charAt(8);
        return last == '0' + check || last == SPANISH_COMPANY.charAt(check);
    }
}
