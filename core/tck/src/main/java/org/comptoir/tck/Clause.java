// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One clause of a header of OSGi.
 *
 * @param name the first of its paths
 * @param attributes without the types of their values
 */
record Clause(String name, Map<String, String> attributes, Map<String, String> directives) {

    static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : split(header, ',')) {
            if (!clause.isBlank()) {
                clauses.add(clause(split(clause, ';')));
            }
        }
        return clauses;
    }

    private static Clause clause(List<String> parts) {
        Map<String, String> attributes = new TreeMap<>();
        Map<String, String> directives = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                continue;
            }
            String value = plain(part.substring(equals + 1).strip());
            if (part.charAt(equals - 1) == ':') {
                directives.put(part.substring(0, equals - 1).strip(), value);
            } else {
                attributes.put(part.substring(0, equals).split(":", 2)[0].strip(), value);
            }
        }
        return new Clause(parts.get(0).strip(), attributes, directives);
    }

    private static String plain(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Splits outside of quotes. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    /** Empty where there is none. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The values of an attribute that is a list. */
    List<String> list(String key) {
        return Arrays.stream(attribute(key).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
