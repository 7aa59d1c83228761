// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.hook;

/** What was sent, for people to read: JSON with its members on lines of their own, whatever else as it came. Never rejects. */
record PayloadText(String body) {

    private static final int DEEPEST = 40;

    /** The same characters, with breaks and spaces between what JSON separates; strings stay as they are. */
    String lines() {
        String text = body.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return body;
        }
        StringBuilder out = new StringBuilder(text.length() * 2);
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                out.append(c);
                if (c == '\\' && i + 1 < text.length()) {
                    out.append(text.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (!Character.isWhitespace(c)) {
                quoted = c == '"';
                depth = put(out, c, depth);
            }
        }
        return out.toString();
    }

    private static int put(StringBuilder out, char c, int depth) {
        int now = depth;
        if (c == '}' || c == ']') {
            now = Math.max(0, depth - 1);
            line(out, now);
        }
        out.append(c);
        if (c == '{' || c == '[') {
            now = depth + 1;
            line(out, now);
        } else if (c == ',') {
            line(out, now);
        } else if (c == ':') {
            out.append(' ');
        }
        return now;
    }

    private static void line(StringBuilder out, int depth) {
        out.append('\n').append("  ".repeat(Math.min(depth, DEEPEST)));
    }
}
