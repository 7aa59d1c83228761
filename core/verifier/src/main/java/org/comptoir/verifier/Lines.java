// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of UTF-8 that end with a line feed, the last one too, and that are not too long. */
final class Lines {

    /** A line of 48 MiB is an invoice of 36 MiB. */
    static final int LONGEST = 48 << 20;

    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException, Breach {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled < 0) {
                    filled = 0;
                    return end(line);
                }
            }
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > LONGEST) {
                throw new Breach("a line is longer than " + LONGEST + " bytes");
            }
            if (at < filled) {
                at++;
                return text(line.toByteArray());
            }
        }
    }

    private static @Nullable String end(ByteArrayOutputStream line) throws Breach {
        if (line.size() > 0) {
            throw new Breach("the last line is cut off");
        }
        return null;
    }

    static String text(byte[] bytes) throws Breach {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Breach("a line is not UTF-8");
        }
    }

    /** Exactly so many fields. */
    static String[] fields(String line, int count) throws Breach {
        String[] fields = line.split("\t", -1);
        if (fields.length != count) {
            throw new Breach("a line has " + fields.length + " fields in place of " + count);
        }
        return fields;
    }
}
