// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Tells whoever waits for the server that waiting is in vain, and why. The launcher makes the folder {@code runtime} in
 * the data folder anew for each start, and reads there what is written; where nothing launched the server in that way,
 * its log alone says it.
 */
public final class RefusedStart {

    private final Path runtime;

    /** @param data the data folder */
    public RefusedStart(Path data) {
        this.runtime = data.toAbsolutePath().resolve("runtime");
    }

    /** Ends the start for this reason: one sentence in English, with its full stop, that names what to do. */
    public void because(String sentence) {
        if (!Files.isDirectory(runtime)) {
            return;
        }
        try {
            // Whole or not at all: the launcher looks every moment.
            Path part = Files.createTempFile(runtime, "refused-start", ".part");
            Files.writeString(part, sentence);
            Files.move(part, runtime.resolve("refused-start"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
