// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** Opens archives for as long as they are looked at, and leaves nothing behind. */
final class OpenArchives {

    private final ArchiveSource source;

    OpenArchives(ArchiveSource source) {
        this.source = source;
    }

    <T> T with(Path file, Function<PluginArchive, T> work) {
        try {
            Path folder = Files.createTempDirectory("comptoir-plugin");
            try {
                return work.apply(source.open(file, folder));
            } finally {
                delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] jar(PluginArchive archive) {
        try {
            return Files.readAllBytes(archive.jar());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
