// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** What an answer carries. */
public sealed interface Body {

    /** At hand as a whole. */
    record Bytes(byte[] content) implements Body {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /** Made while it is sent, however long it is. */
    record Streamed(Source source) implements Body {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            source.writeTo(out);
        }
    }

    /** Writes content. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Sends it. */
    void writeTo(OutputStream out) throws IOException;

    /** A text. */
    static Body of(byte[] content) {
        return new Bytes(content);
    }
}
