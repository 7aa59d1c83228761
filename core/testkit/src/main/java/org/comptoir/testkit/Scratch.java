// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for what is put together beside a test, which no {@code @TempDir} reaches: gone when the tests' machine ends. */
public final class Scratch {

    private Scratch() {}

    /** A new folder, readable by its owner alone. */
    public static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove-" + name));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a folder away with all that lies in it; what is gone already does not matter. */
    public static void remove(Path folder) {
        for (Path path : inside(folder)) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The deepest first. */
    private static List<Path> inside(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
