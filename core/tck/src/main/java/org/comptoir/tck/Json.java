// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of maps, lists, numbers and texts, one member a line, in the order given. */
final class Json {

    private Json() {}

    static String of(Object value) {
        return of(value, "");
    }

    private static String of(Object value, String indent) {
        String inner = indent + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> inner + text(member.getKey()) + ": " + of(member.getValue(), inner))
                    .collect(block("{", "}", indent, map.isEmpty()));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> inner + of(element, inner))
                    .collect(block("[", "]", indent, list.isEmpty()));
        }
        return value instanceof Number number ? number.toString() : text(value);
    }

    private static java.util.stream.Collector<CharSequence, ?, String> block(
            String open, String close, String indent, boolean empty) {
        return empty
                ? Collectors.joining("", open, close)
                : Collectors.joining(",\n", open + "\n", "\n" + indent + close);
    }

    private static String text(Object value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
