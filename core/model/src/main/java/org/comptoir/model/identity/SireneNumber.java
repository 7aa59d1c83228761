// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import org.comptoir.model.ComptoirException;

/** What the two numbers of the Sirene register have in common. */
final class SireneNumber {

    private SireneNumber() {}

    /** Refuses a text that is not so many digits, with the code of its type. */
    static void require(String type, String text, int length) {
        if (!Shape.digits(text)) {
            throw ComptoirException.invalid(type + ".malformed", type, text);
        }
        if (text.length() != length) {
            throw ComptoirException.invalid(type + ".length", type, text);
        }
        if (text.chars().allMatch(c -> c == '0')) {
            throw ComptoirException.invalid(type + ".malformed", type, text);
        }
    }
}
