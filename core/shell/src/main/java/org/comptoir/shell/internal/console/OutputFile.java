// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.comptoir.model.ComptoirException;

/**
 * A file that a command writes: under a name of its own until it is whole, so that nobody takes a part for all.
 *
 * @param path where it will be
 */
public record OutputFile(Path path) {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Refused: {@code file.exists}. */
    public static OutputFile at(String name) {
        Path path = Path.of(name).toAbsolutePath().normalize();
        if (Files.exists(path)) {
            throw ComptoirException.invalid("file.exists", "--out", path);
        }
        return new OutputFile(path);
    }

    /** Writes it; returns its size in bytes. */
    public long write(Content content) throws IOException {
        Path folder = path.getParent();
        Path part = Files.createTempFile(folder == null ? Path.of(".") : folder, ".comptoir-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return Files.size(path);
    }
}
