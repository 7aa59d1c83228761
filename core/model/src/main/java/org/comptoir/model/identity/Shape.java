// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

/**
 * Which characters stand where: {@code d} a digit, {@code n} a digit other than zero, {@code l} a capital letter,
 * {@code x} a capital letter or a digit; anything else stands for itself.
 */
record Shape(String template) {

    /** Only digits. */
    static boolean digits(String text) {
        return text.chars().allMatch(Shape::isDigit);
    }

    boolean matches(String text) {
        if (text.length() != template.length()) {
            return false;
        }
        for (int i = 0; i < template.length(); i++) {
            if (!matches(template.charAt(i), text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(char wanted, char c) {
        return switch (wanted) {
            case 'd' -> isDigit(c);
            case 'n' -> isDigit(c) && c != '0';
            case 'l' -> isLetter(c);
            case 'x' -> isDigit(c) || isLetter(c);
            default -> wanted == c;
        };
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
