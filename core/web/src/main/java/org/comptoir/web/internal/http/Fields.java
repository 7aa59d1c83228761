// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The fields of a form or of a query (application/x-www-form-urlencoded in UTF-8), in the order they came.
 *
 * @param values of each field, by its name
 */
public record Fields(Map<String, List<String>> values) {

    /** None. */
    public static final Fields NONE = new Fields(Map.of());

    private static final int MOST = 500;

    /**
     * Reads the encoded form.
     *
     * @param encoded a character for each byte, as ISO-8859-1 has it
     * @throws MalformedRequest if it is not well encoded, no UTF-8, holds characters that belong into no field, or more
     *     than 500 fields
     */
    public static Fields parse(String encoded) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        String[] pairs = encoded.isEmpty() ? new String[0] : encoded.split("&", -1);
        if (pairs.length > MOST) {
            throw new MalformedRequest(413);
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            read.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
        return new Fields(read);
    }

    /** What stands in a field, without spaces around it; empty where there is no such field. */
    public String text(String name) {
        return exact(name).strip();
    }

    /** What stands in a field, spaces included, as passwords need it. */
    public String exact(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    /** Everything that was chosen under one name. */
    public Set<String> all(String name) {
        return new LinkedHashSet<>(values.getOrDefault(name, List.of()));
    }

    /** Whether there is such a field, be it empty. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All of them as a query has them. */
    public String encoded() {
        StringJoiner pairs = new StringJoiner("&");
        values.forEach((name, all) -> all.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.toString();
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return plain(text);
        } catch (CharacterCodingException broken) {
            throw new MalformedRequest(400);
        }
    }

    private static int hex(String encoded, int at) {
        if (at + 2 > encoded.length()) {
            throw new MalformedRequest(400);
        }
        int high = Character.digit(encoded.charAt(at), 16);
        int low = Character.digit(encoded.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw new MalformedRequest(400);
        }
        return high * 16 + low;
    }

    /** Browsers let nobody type these, and neither logs nor databases want them. */
    private static String plain(String text) {
        boolean strange = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        if (strange) {
            throw new MalformedRequest(400);
        }
        return text;
    }
}
