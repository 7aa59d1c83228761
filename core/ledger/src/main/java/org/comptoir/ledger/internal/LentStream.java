// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream lent to a plugin. Taken back, it takes no more bytes: a plugin that was given up, and goes on all the same,
 * cannot write into an answer that was sent long ago. Closing it does not close the stream behind it.
 */
final class LentStream extends OutputStream {

    private final OutputStream behind;
    private volatile boolean lent = true;

    LentStream(OutputStream behind) {
        this.behind = behind;
    }

    void takeBack() {
        lent = false;
    }

    @Override
    public void write(int b) throws IOException {
        stillLent().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stillLent().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        stillLent().flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    private OutputStream stillLent() throws IOException {
        if (!lent) {
            throw new IOException("the export was given up");
        }
        return behind;
    }
}
