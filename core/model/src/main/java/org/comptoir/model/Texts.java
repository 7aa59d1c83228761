// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/** What short texts of one line have in common. */
final class Texts {

    private Texts() {}

    /** Whether a text is empty, too long, begins or ends with a space, or holds a control character. */
    static boolean malformed(String text, int longest) {
        return text.isEmpty()
                || text.length() > longest
                || !text.equals(text.strip())
                || text.chars().anyMatch(Character::isISOControl);
    }

    /** Whether a text consists of so many capital letters or digits of ASCII. */
    static boolean capitalsOrDigits(String text, int shortest, int longest) {
        return text.length() >= shortest
                && text.length() <= longest
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
