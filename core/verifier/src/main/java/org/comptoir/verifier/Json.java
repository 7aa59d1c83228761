// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) and nothing more lenient: objects as maps, arrays as lists, texts, numbers as decimals, booleans;
 * null is {@link #NULL}. A member that comes twice is refused.
 */
final class Json {

    /** Stands for null. */
    static final Object NULL = new Object();

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");
    private static final Map<String, Object> WORDS = Map.of("true", true, "false", false, "null", NULL);

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @param name what the text is called in the sentence of a breach */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(byte[] utf8, String name) throws Breach {
        try {
            Json json = new Json(Lines.text(utf8));
            Object value = json.value(0);
            json.space();
            if (json.at == json.text.length() && value instanceof Map<?, ?>) {
                return (Map<String, Object>) value;
            }
        } catch (Breach | IndexOutOfBoundsException malformed) {
            throw new Breach(name + " is no JSON: " + malformed.getMessage());
        }
        throw new Breach(name + " is no JSON object");
    }

    private Object value(int depth) throws Breach {
        if (depth > DEEPEST) {
            throw malformed();
        }
        space();
        char first = text.charAt(at);
        return switch (first) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> string();
            case 't', 'f', 'n' -> word();
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) throws Breach {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (next('}')) {
            return members;
        }
        do {
            space();
            String name = string();
            if (!next(':') || members.put(name, value(depth + 1)) != null) {
                throw malformed();
            }
        } while (next(','));
        expect('}');
        return members;
    }

    private List<Object> items(int depth) throws Breach {
        List<Object> items = new ArrayList<>();
        at++;
        if (next(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (next(','));
        expect(']');
        return items;
    }

    private String string() throws Breach {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c < ' ') {
                throw malformed();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() throws Breach {
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() throws Breach {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                throw malformed();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Object word() throws Breach {
        for (Map.Entry<String, Object> word : WORDS.entrySet()) {
            if (text.startsWith(word.getKey(), at)) {
                at += word.getKey().length();
                return word.getValue();
            }
        }
        throw malformed();
    }

    private BigDecimal number() throws Breach {
        Matcher number = NUMBER.matcher(text).region(at, Math.min(text.length(), at + LONGEST_NUMBER));
        if (!number.lookingAt()) {
            throw malformed();
        }
        at = number.end();
        return new BigDecimal(number.group());
    }

    private boolean next(char wanted) {
        space();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws Breach {
        if (!next(wanted)) {
            throw malformed();
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Breach malformed() {
        return new Breach("unexpected at character " + at);
    }
}
