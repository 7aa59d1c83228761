// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding of whatever is no letter or digit. */
final class Percent {

    /** Stands before what is to be written as it is, such as an escape that is none. */
    static final char RAW = '\uE000';

    private Percent() {}

    static String encoded(String text) {
        if (!text.isEmpty() && text.charAt(0) == RAW) {
            return text.substring(1);
        }
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean plain = c < 0x7F && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
