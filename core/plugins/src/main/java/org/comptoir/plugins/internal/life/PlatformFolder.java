// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the distribution says of itself: the folder {@code platform} in it, which the build fills. */
final class PlatformFolder {

    /** The keys that the project signs its own plugins with, one to a line. */
    static final String KEYS = "publisher.key";

    private static final Logger LOG = LoggerFactory.getLogger(PlatformFolder.class);

    private final @Nullable Path folder;

    /** @param home where the distribution lies; without one there is no such folder */
    PlatformFolder(@Nullable String home) {
        this.folder = home == null ? null : Path.of(home, "platform");
    }

    /** Without any, and where a line is none, nothing but what came with the server may bear the project's names. */
    Set<Ed25519Key> projectKeys() {
        Set<Ed25519Key> keys = new HashSet<>();
        for (String line : lines()) {
            if (Ed25519Key.isKey(line)) {
                keys.add(Ed25519Key.parse(line));
            } else {
                LOG.error(
                        "event=plugin-project-key-malformed file={} action=\"unpack the distribution again\"", folder);
            }
        }
        return keys;
    }

    private List<String> lines() {
        if (folder == null) {
            return List.of();
        }
        try (var lines = Files.lines(folder.resolve(KEYS))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (NoSuchFileException absent) {
            LOG.warn("event=plugin-project-key-missing file={}", absent.getFile());
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
