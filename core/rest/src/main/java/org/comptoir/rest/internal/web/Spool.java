// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Something large on its way out, written to its end before the first byte leaves: whoever made it may still refuse, a
 * client gets all of it or an error, and a slow one holds no connection to the database.
 */
public final class Spool {

    private Spool() {}

    /** Writes content. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What the source wrote, in a file that is gone when the stream is closed. */
    public static InputStream of(Source source) throws IOException {
        Path file = Files.createTempFile("comptoir-download", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                source.writeTo(out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }
}
