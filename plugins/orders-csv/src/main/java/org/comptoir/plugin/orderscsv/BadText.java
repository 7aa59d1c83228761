// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Finds the first byte of a file that its encoding does not know: decoders say that there is one, not where. */
final class BadText {

    private static final int CHUNK = 8_192;

    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer text = CharBuffer.allocate(CHUNK);
    private long line = 1;
    private long column = 1;

    private BadText(Charset encoding) {
        decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static Place in(InputStream file, String name, Charset encoding) throws IOException {
        BadText search = new BadText(encoding);
        search.run(file);
        return new Place(name, search.line, String.valueOf(search.column));
    }

    private void run(InputStream file) throws IOException {
        boolean end = false;
        while (!end) {
            int read = file.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, text, end);
            count();
            if (result.isError()) {
                return;
            }
            bytes.compact();
        }
    }

    private void count() {
        text.flip();
        while (text.hasRemaining()) {
            if (text.get() == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        text.clear();
    }
}
