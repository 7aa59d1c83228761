// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

/** Two check systems of ISO/IEC 7064. */
final class Iso7064 {

    private Iso7064() {}

    /** Whether digits hold under MOD 11,10, with one check digit at the end. */
    static boolean mod11And10Holds(String digits) {
        int product = 10;
        int last = digits.length() - 1;
        for (int i = 0; i < last; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(last) - '0') % 10 == 1;
    }

    /** The remainder under MOD 97-10 of digits and letters, A being 10 and Z 35; 1 when the check digits hold. */
    static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }
}
