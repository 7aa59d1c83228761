// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came back.
 *
 * @param status of HTTP; 0 when the line was closed without an answer, -1 when nothing came in time
 * @param headers a line each
 * @param body as text, each char a byte
 * @param millis until it was whole
 */
public record Heard(int status, List<String> headers, String body, long millis) {

    public static final int CLOSED = 0;
    public static final int SILENT = -1;

    public Heard {
        headers = List.copyOf(headers);
    }

    static Heard of(byte[] bytes, long millis) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0 || !all.startsWith("HTTP/1.1 ")) {
            return new Heard(CLOSED, List.of(), all, millis);
        }
        List<String> lines = List.of(all.substring(0, end).split("\r\n"));
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        if (status < 200) {
            // "Go on" comes before the answer proper.
            return of(all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1), millis);
        }
        List<String> headers = lines.subList(1, lines.size());
        String rest = all.substring(end + 4);
        boolean chunked = headers.stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked"));
        return new Heard(status, headers, chunked ? joined(rest) : rest, millis);
    }

    private static String joined(String chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            int from = Math.min(line + 2, chunks.length());
            int to = Math.min(from + length, chunks.length());
            all.writeBytes(chunks.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
            at = length == 0 ? chunks.length() : to + 2;
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The value of the first header of this name; empty if there is none. */
    public String header(String name) {
        List<String> all = values(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** The values of all headers of this name. */
    public List<String> values(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        List<String> values = new ArrayList<>();
        for (String line : headers) {
            if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
                values.add(line.substring(start.length()).strip());
            }
        }
        return values;
    }

    /** The body as people read it. */
    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
