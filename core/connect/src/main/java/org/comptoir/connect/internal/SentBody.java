// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What was sent, as a column of text holds it and gives back to the byte: as it stands, so that whoever is erased is found in
 * it, and else in base 64.
 */
record SentBody(String text, String encoding) {

    private static final String PLAIN = "utf-8";
    private static final String CODED = "base64";

    static SentBody of(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // PostgreSQL takes no zero character in a text.
            if (text.indexOf('\0') < 0) {
                return new SentBody(text, PLAIN);
            }
        } catch (CharacterCodingException binary) {
            return coded(body);
        }
        return coded(body);
    }

    private static SentBody coded(byte[] body) {
        return new SentBody(Base64.getEncoder().encodeToString(body), CODED);
    }

    boolean plain() {
        return encoding.equals(PLAIN);
    }

    byte[] bytes() {
        return plain()
                ? text.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(text);
    }
}
