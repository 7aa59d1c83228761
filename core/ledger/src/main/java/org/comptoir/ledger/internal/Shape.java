// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.regex.Pattern;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;

/** What a text of the books must look like: one line that both databases and every export can hold. */
final class Shape {

    static final int PIECE = 100;
    static final int SOURCE = 160;
    static final int LABEL = 255;
    static final int AUXILIARY = 64;
    static final int ACCOUNT = 20;
    static final int ROLE = 64;

    /** A class and a subclass, then digits, then what a company likes: the first three must be digits in a FEC. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9](?:[0-9][0-9A-Z]{0,17})?");

    private Shape() {}

    static boolean isAccount(String number) {
        return NUMBER.matcher(number).matches();
    }

    static void required(String field, String text, int longest) {
        if (text.isBlank()) {
            throw ComptoirException.invalid("ledger.text", field, text);
        }
        optional(field, text, longest);
    }

    static void optional(String field, String text, int longest) {
        if (text.length() > longest) {
            throw ComptoirException.invalid("ledger.text", field, text);
        }
        // Half a surrogate pair would be stored as a question mark, and the chain would no longer match.
        if (!Field.isPlain(text)) {
            throw ComptoirException.invalid("field.control-character", field, text);
        }
    }
}
