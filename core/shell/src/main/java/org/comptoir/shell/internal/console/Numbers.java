// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.math.BigDecimal;
import org.comptoir.model.ComptoirException;

/** Numbers as they are typed at the console. */
public final class Numbers {

    private Numbers() {}

    /** Refused: {@code number.malformed}. */
    public static BigDecimal decimal(String what, String text) {
        if (!text.matches("[+-]?[0-9]{1,15}([.][0-9]{1,6})?")) {
            throw ComptoirException.invalid("number.malformed", what, text);
        }
        return new BigDecimal(text);
    }

    /** Refused: {@code number.malformed}. */
    public static int position(String what, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw ComptoirException.invalid("number.malformed", what, text);
        }
        return Integer.parseInt(text);
    }
}
