// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What a file says, whatever program wrote it: its characters and the separator between its fields.
 *
 * @param text without a byte order mark
 * @param separator comma, semicolon or tab
 * @param charset what it was written in
 */
record CsvText(String text, char separator, Charset charset) {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    /**
     * Tells the encoding by trying: a text in Windows-1252 with accents is hardly ever valid UTF-8 too. The separator is
     * the candidate that stands most often in the header line outside quotes.
     */
    static CsvText of(byte[] bytes) {
        Charset charset = charset(bytes);
        String text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            charset = WESTERN;
            text = new String(bytes, WESTERN);
        }
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return new CsvText(plain, separator(plain), charset);
    }

    /** Excel's "Unicode text" is UTF-16 and says so in its first two bytes. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = (c == '\n' || c == '\r') && !quoted;
            if (ends && begun) {
                break;
            }
            begun |= !ends;
            quoted ^= c == '"';
            int candidate = SEPARATORS.indexOf(c);
            if (candidate >= 0 && !quoted) {
                counts[candidate]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
