// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.model.ComptoirException;

/** Paths as they are typed at the console. */
public final class InputFiles {

    private InputFiles() {}

    /** Refused: {@code file.unreadable}. */
    public static List<Path> readable(List<String> names) {
        return names.stream().map(InputFiles::readable).toList();
    }

    /** Refused: {@code file.unreadable}. */
    public static Path readable(String name) {
        Path path = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw ComptoirException.invalid("file.unreadable", "file", path);
        }
        return path;
    }

    /** A file or a folder, whether it is there or not. */
    public static Path place(String name) {
        return Path.of(name).toAbsolutePath().normalize();
    }
}
