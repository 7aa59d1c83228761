// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard error as it is everywhere: what is said there leaves at once. Nobody between the command and the channel passes a
 * flush on, so without it the progress of a long command would come with its end.
 */
final class Unbuffered extends FilterOutputStream {

    Unbuffered(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        out.flush();
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        out.write(octets, offset, length);
        out.flush();
    }
}
