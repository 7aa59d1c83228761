// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of a header of a bundle (OSGi Core 8 §3.2.4): {@code a;b;version="[1,2)";resolution:=optional}.
 *
 * @param paths what it names, such as packages
 * @param attributes by name, without their types
 * @param directives by name
 */
record Clause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {

    /** The clauses of a header; an empty one has none. */
    static List<Clause> parse(String header) {
        return header.isBlank()
                ? List.of()
                : split(header, ',').stream().map(Clause::one).toList();
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** An attribute of type {@code List<String>}, in which a backslash goes before a comma that does not separate. */
    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String text = attribute(name);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c == '\\' && i + 1 < text.length() ? text.charAt(++i) : c);
            }
        }
        values.add(value.toString().strip());
        values.removeIf(String::isEmpty);
        return List.copyOf(values);
    }

    private static Clause one(String text) {
        Clause clause = new Clause(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String part : split(text, ';')) {
            int equals = outside(part, '=', 0);
            if (equals < 0) {
                clause.paths.add(part.strip());
            } else if (equals > 0 && part.charAt(equals - 1) == ':') {
                clause.directives.put(part.substring(0, equals - 1).strip(), value(part.substring(equals + 1)));
            } else {
                String typed = part.substring(0, equals).strip();
                int colon = typed.indexOf(':');
                clause.attributes.put(
                        colon < 0 ? typed : typed.substring(0, colon).strip(), value(part.substring(equals + 1)));
            }
        }
        return clause;
    }

    private static String value(String text) {
        String value = text.strip();
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = outside(text, separator, 0); at >= 0; at = outside(text, separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Where a character stands outside of quotes, or -1. */
    private static int outside(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == wanted) {
                return i;
            }
        }
        return -1;
    }
}
