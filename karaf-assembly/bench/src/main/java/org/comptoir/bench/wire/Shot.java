// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request as it goes onto the line.
 *
 * @param method any word
 * @param target what follows it, percent-encoded or not; each char is a byte
 * @param headers in their order, repeated ones too; each char is a byte
 * @param body what is sent, which need not be what the headers announce
 */
public record Shot(String method, String target, List<Header> headers, byte[] body) {

    public Shot {
        headers = List.copyOf(headers);
        body = body.clone();
    }

    /** A header, as it is written. */
    public record Header(String name, String value) {}

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** All of it. */
    public byte[] bytes() {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        head.append("\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** The value of the first header of this name; empty if there is none. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** The same for a shell, without what lets one in: ${KEY}, ${COOKIE} and ${TOKEN} stand for that. */
    public String curl(String url) {
        StringBuilder line = new StringBuilder();
        if (body.length > 0) {
            line.append("printf '")
                    .append(escaped(body, 4_000).replace("%", "%%"))
                    .append("' | ");
        }
        line.append("curl -sik --path-as-is -X ").append(quoted(method));
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!name.equals("host") && !name.equals("connection") && !name.equals("content-length")) {
                line.append(" -H ").append(quoted(header.name() + ": " + withoutSecret(name, header.value())));
            }
        }
        line.append(body.length > 0 ? " --data-binary @- " : " ");
        return line.append(quoted(url + target)).toString();
    }

    private static String withoutSecret(String name, String value) {
        return switch (name) {
            case "authorization" -> "Bearer $KEY";
            case "cookie" -> "__Host-comptoir=$COOKIE";
            case "x-csrf-token" -> "$TOKEN";
            default -> value;
        };
    }

    /** A word of bash. */
    private static String quoted(String text) {
        return "$'" + escaped(text.getBytes(StandardCharsets.ISO_8859_1), 2_000) + "'";
    }

    private static String escaped(byte[] bytes, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, most); i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean plain = c >= ' ' && c < 0x7F && c != '\\' && c != '\'';
            text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\x%02x", (int) c));
        }
        return bytes.length > most ? text + "... (" + bytes.length + " bytes)" : text.toString();
    }
}
