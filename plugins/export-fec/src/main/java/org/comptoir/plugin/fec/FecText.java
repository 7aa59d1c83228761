// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Texts as the file can hold them: on one line, without the separator, in characters of its encoding. */
final class FecText {

    private static final String INSTEAD = "?";

    private final CharsetEncoder encoder;

    FecText(Charset encoding) {
        encoder = encoding.newEncoder();
    }

    /** Control characters and line ends become blanks; a letter that the encoding lacks loses its marks. Not empty unless the text is. */
    String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.append(breaksLine(c) ? " " : Character.toString(c)));
        String line = plain.toString().strip();
        if (encoder.canEncode(line)) {
            return line;
        }
        StringBuilder known = new StringBuilder(line.length());
        line.codePoints().forEach(c -> known.append(known(c)));
        String readable = known.toString().strip();
        return readable.isEmpty() && !line.isEmpty() ? INSTEAD : readable;
    }

    private static boolean breaksLine(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c) || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private String known(int c) {
        String self = Character.toString(c);
        if (encoder.canEncode(self)) {
            return self;
        }
        String apart = Normalizer.normalize(self, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String near = apart.equals(self) ? near(c) : apart;
        return encoder.canEncode(near) ? near : INSTEAD;
    }

    /** Letters and signs that no decomposition leads from to what French is written with. */
    private static String near(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A' -> "'";
            case '\u201C', '\u201D', '\u201E' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u0141' -> "L";
            case '\u0142' -> "l";
            case '\u0110' -> "D";
            case '\u0111' -> "d";
            case '\u0131' -> "i";
            default -> INSTEAD;
        };
    }
}
