// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

/**
 * The two characters in front of the SIREN in a French VAT number (CGI art. 286 ter): today's are digits, {@code (12 +
 * 3 × (SIREN mod 97)) mod 97}; keys with letters are provided for and have a check of their own.
 */
final class FrenchKey {

    /** I and O are left out. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private FrenchKey() {}

    /** The key in digits of nine digits. */
    static String of(String siren) {
        int key = (12 + 3 * (Integer.parseInt(siren) % 97)) % 97;
        return (key < 10 ? "0" : "") + key;
    }

    /** Whether a body of key and SIREN is right, the SIREN included; Monaco's begin with 000 and are no SIREN. */
    static boolean holds(String body) {
        String siren = body.substring(2);
        boolean monaco = siren.startsWith("000");
        return (monaco || Luhn.holds(siren)) && keyHolds(body.charAt(0), body.charAt(1), siren);
    }

    private static boolean keyHolds(char first, char second, String siren) {
        int high = ALPHABET.indexOf(first);
        int low = ALPHABET.indexOf(second);
        if (high < 0 || low < 0) {
            return false;
        }
        if (high < 10 && low < 10) {
            return of(siren).equals("" + first + second);
        }
        int check = high < 10 ? high * 24 + low - 10 : high * 34 + low - 100;
        return (Integer.parseInt(siren) + 1 + check / 11) % 11 == check % 11;
    }
}
