// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The dates of birth that personal numbers begin with: some states use those as VAT numbers of sole traders. */
final class BirthDate {

    private BirthDate() {}

    /** Bulgaria: YYMMDD, the month with 20 more for the 1800s and 40 more for the 2000s. */
    static boolean beginsBulgarian(String digits) {
        int month = number(digits, 2, 4);
        int century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        return exists(century + number(digits, 0, 2), month % 20, number(digits, 4, 6));
    }

    /** Czechia and Slovakia: {@link #czech} gives a day. */
    static boolean beginsCzech(String digits) {
        try {
            czech(digits);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /**
     * Czechia and Slovakia: YYMMDD, the month with 50 more for women and, since 2004, 20 more when a day's numbers
     * ran out. Nine digits were given out until 1953, ten since.
     */
    static LocalDate czech(String digits) {
        boolean old = digits.length() == 9;
        int year = 1900 + number(digits, 0, 2);
        if (old && year >= 1980) {
            year -= 100;
        } else if (!old && year < 1954) {
            year += 100;
        }
        if (old && year > 1953) {
            throw new DateTimeException("nine digits ended in 1953");
        }
        return LocalDate.of(year, number(digits, 2, 4) % 50 % 20, number(digits, 4, 6));
    }

    /** Latvia: DDMMYY and the century, 0 for the 1800s. Since 2017 numbers begin with 32 and hold no date. */
    static boolean beginsLatvian(String digits) {
        return digits.startsWith("32")
                || exists(
                        1800 + 100 * number(digits, 6, 7) + number(digits, 4, 6),
                        number(digits, 2, 4),
                        number(digits, 0, 2));
    }

    /** Romania: sex and century, then YYMMDD. */
    static boolean beginsRomanian(String digits) {
        int century =
                switch (digits.charAt(0)) {
                    case '3', '4' -> 1800;
                    case '5', '6' -> 2000;
                    default -> 1900;
                };
        return exists(century + number(digits, 1, 3), number(digits, 3, 5), number(digits, 5, 7));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
