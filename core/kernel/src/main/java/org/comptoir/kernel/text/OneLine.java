// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

/**
 * Text from outside, made fit for a column and for a log: on one line, without what steers terminals or what a database
 * cannot hold, and cut to a length.
 */
final class OneLine {

    private OneLine() {}

    static String of(String text, int longest) {
        int end = Math.min(longest, text.length());
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder line = new StringBuilder(text.substring(0, end));
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
