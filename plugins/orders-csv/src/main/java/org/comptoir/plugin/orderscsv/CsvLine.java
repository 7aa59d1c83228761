// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.Arrays;

/** The line being read; one object for all of them. */
final class CsvLine {

    /** What a quarantined line shows at most. */
    private static final int SHOWN = 1_000;

    private static final int ABSENT = -1;

    private final int[] numbers = new int[Role.values().length];
    private final StringBuilder raw = new StringBuilder();
    private final int file;
    private int line;
    private boolean whole;

    CsvLine(int file) {
        this.file = file;
    }

    void begin(long startingLine) {
        line = Math.toIntExact(startingLine);
        whole = false;
        raw.setLength(0);
        Arrays.fill(numbers, ABSENT);
    }

    /** Keeps a field as it stood, for showing. */
    void show(char separator, boolean first, char[] buffer, int offset, int length, boolean quoted) {
        if (raw.length() >= SHOWN) {
            return;
        }
        if (!first) {
            raw.append(separator);
        }
        if (!quoted) {
            raw.append(buffer, offset, Math.min(length, SHOWN));
            return;
        }
        String text = new String(buffer, offset, Math.min(length, SHOWN));
        raw.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    void put(Role role, int number) {
        numbers[role.ordinal()] = number;
    }

    /** To be called when it has as many fields as the header. */
    void complete() {
        whole = true;
    }

    boolean isWhole() {
        return whole;
    }

    int get(Role role) {
        return numbers[role.ordinal()];
    }

    int file() {
        return file;
    }

    int line() {
        return line;
    }

    String raw() {
        if (raw.length() <= SHOWN) {
            return raw.toString();
        }
        return raw.substring(0, Character.isHighSurrogate(raw.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN);
    }
}
