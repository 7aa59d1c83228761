// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/**
 * The file that holds the set-up token: written whole or not at all, and readable by the server's user alone from its
 * first byte, as temporary files are.
 */
final class SetupTokenFile {

    private static final int LENGTH = 43;

    private final Path folder;
    private final Path file;

    SetupTokenFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("setup-token");
    }

    Path path() {
        return file;
    }

    /** Makes a token unless a whole one is there from a former start. */
    void ensure(SecureRandom random) {
        if (!read().isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "setup-token", ".new");
            Files.writeString(written, KeySecret.randomText(random) + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the set-up token to " + file, unwritable);
        }
    }

    /** Whether this is the token; an absent file matches nothing. */
    boolean holds(String presented) {
        String token = read();
        return !token.isEmpty() && KeySecret.sameDigest(KeySecret.digest(token), KeySecret.digest(presented.strip()));
    }

    /** What is kept of the token beside it; empty where there is none. */
    String digest() {
        String token = read();
        return token.isEmpty() ? "" : KeySecret.digest(token);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException("cannot delete " + file, stuck);
        }
    }

    private String read() {
        try {
            String token = Files.exists(file) ? Files.readString(file).strip() : "";
            return token.length() == LENGTH ? token : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
