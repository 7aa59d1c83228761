// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

/** The sum of ISO/IEC 7812-1 annex B: every second digit from the right counts twice, its own digits added up. */
final class Luhn {

    private Luhn() {}

    /** Whether the last digit is the check digit of those before. */
    static boolean holds(String digits) {
        return sum(digits, 1) % 10 == 0;
    }

    /** The check digit to append. */
    static int checkDigit(String digits) {
        return (10 - sum(digits, 2) % 10) % 10;
    }

    private static int sum(String digits, int weightOfLast) {
        int sum = 0;
        int weight = weightOfLast;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return sum;
    }
}
