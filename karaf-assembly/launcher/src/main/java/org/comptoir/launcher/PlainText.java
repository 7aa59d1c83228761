// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes text on without the colours that the console paints it with: what comes out is read by programs too. */
final class PlainText extends FilterOutputStream {

    private static final int ESCAPE = 0x1b;

    private State state = State.TEXT;

    PlainText(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        switch (state) {
            case TEXT -> {
                if (octet == ESCAPE) {
                    state = State.ESCAPED;
                } else {
                    out.write(octet);
                }
            }
            case ESCAPED -> state = octet == '[' ? State.SEQUENCE : State.TEXT;
            case SEQUENCE -> {
                if (octet >= '@' && octet <= '~') {
                    state = State.TEXT;
                }
            }
        }
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(octets[i]);
        }
        flush();
    }

    /** Standard output stays open for whoever writes next. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private enum State {
        TEXT,
        ESCAPED,
        SEQUENCE
    }
}
