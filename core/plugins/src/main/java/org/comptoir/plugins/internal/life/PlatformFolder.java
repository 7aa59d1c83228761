// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the distribution says of itself: the folder {@code platform} in it, which the build fills. */
final class PlatformFolder {

    /** The keys that the project signs its own plugins with, one to a line: the one of today, and those before it. */
    static final String KEYS = "publisher.key";

    private static final Logger LOG = LoggerFactory.getLogger(PlatformFolder.class);
    private static final int LONGEST = 64 << 10;

    private final @Nullable Path folder;

    /** @param home where the distribution lies; without one there is no such folder */
    PlatformFolder(@Nullable String home) {
        this.folder = home == null ? null : Path.of(home, "platform");
    }

    /**
     * Without any, and where a line is none, nothing but what came with the server may bear the project's names. Whatever
     * the file holds, the server starts.
     */
    ProjectKeys projectKeys() {
        if (folder == null) {
            return new ProjectKeys(Set.of(), Optional.empty());
        }
        Path file = folder.resolve(KEYS);
        try (InputStream in = Files.newInputStream(file)) {
            // Bytes that are no text give lines that are no keys.
            return read(
                    file,
                    new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (NoSuchFileException absent) {
            LOG.warn("event=plugin-project-key-missing file={}", file);
            return lacking("is missing");
        } catch (IOException broken) {
            LOG.error(
                    "event=plugin-project-key-unreadable file={} action=\"unpack the distribution again\"",
                    file,
                    broken);
            return lacking("cannot be read");
        }
    }

    private static ProjectKeys read(Path file, List<String> lines) {
        Set<Ed25519Key> keys = new HashSet<>();
        boolean whole = true;
        for (String line : lines) {
            String key = line.strip();
            if (key.isEmpty() || key.startsWith("#")) {
                continue;
            }
            if (Ed25519Key.isKey(key)) {
                keys.add(Ed25519Key.parse(key));
            } else {
                whole = false;
            }
        }
        if (!whole) {
            LOG.error("event=plugin-project-key-malformed file={} action=\"unpack the distribution again\"", file);
            return new ProjectKeys(keys, Optional.of(sentence("has lines that are no keys")));
        }
        return keys.isEmpty() ? lacking("has no key") : new ProjectKeys(keys, Optional.empty());
    }

    private static ProjectKeys lacking(String what) {
        return new ProjectKeys(Set.of(), Optional.of(sentence(what)));
    }

    private static String sentence(String what) {
        return "The distribution's file platform/" + KEYS + " " + what
                + ": newer versions of the plugins that came with the server may be refused. Unpack the distribution again.";
    }
}
