// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** Opens archives for as long as they are looked at, and leaves nothing behind. */
final class OpenArchives {

    private final ArchiveSource source;

    OpenArchives(ArchiveSource source) {
        this.source = source;
    }

    <T> T with(Path file, Function<PluginArchive, T> work) {
        return Scratch.with(folder -> work.apply(source.open(file, folder)));
    }

    static byte[] jar(PluginArchive archive) {
        try {
            return Files.readAllBytes(archive.jar());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
