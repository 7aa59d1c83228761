// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, texts, numbers and booleans; {@code null} is left out. Strict: whatever it does not
 * understand is refused with {@link IllegalArgumentException}, as a text that goes on afterwards or nests too deep.
 */
final class JsonText {

    private static final int DEEPEST = 16;

    /** What is called {@code null} there. */
    private static final Object NOTHING = new Object();

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** The members of the one object that the text is. */
    static Map<?, ?> object(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.value(0);
        reader.blanks();
        if (reader.at != text.length() || !(value instanceof Map<?, ?> members)) {
            throw reader.unreadable();
        }
        return members;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw unreadable();
        }
        blanks();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", NOTHING);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        blanks();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
                blanks();
            }
            String name = string();
            blanks();
            take(':');
            if (members.containsKey(name)) {
                throw unreadable();
            }
            members.put(name, value(depth + 1));
            blanks();
        }
        at++;
        members.values().removeIf(value -> value == NOTHING);
        return members;
    }

    private List<Object> elements(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        blanks();
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value(depth + 1));
            blanks();
        }
        at++;
        return elements;
    }

    private String string() {
        take('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw unreadable();
            }
            read.append(next == '\\' ? escaped() : next);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char next = peek();
        at++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw unreadable();
        };
    }

    private char unit() {
        if (at + 4 > text.length()) {
            throw unreadable();
        }
        String digits = text.substring(at, at + 4);
        at += 4;
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw unreadable();
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new BigDecimal(text.substring(from, at));
        } catch (NumberFormatException none) {
            throw unreadable();
        }
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw unreadable();
        }
        at += word.length();
        return meaning;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unreadable();
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unreadable();
        }
        at++;
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("no JSON at " + at);
    }
}
