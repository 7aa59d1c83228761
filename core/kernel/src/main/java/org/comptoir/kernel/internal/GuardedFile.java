// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A file of lines that its owner alone may read, such as one of keys. Where files have no owners, it is a file. */
public final class GuardedFile {

    private static final Set<PosixFilePermission> OWNER_READS = EnumSet.of(PosixFilePermission.OWNER_READ);
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    public GuardedFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Whether anybody but the owner may do anything with it. */
    public boolean openToOthers() throws IOException {
        return isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    public List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** Whole or not at all: a new file takes the old one's place. */
    public void write(List<String> lines) throws IOException {
        Path folder = file.resolveSibling("").toAbsolutePath();
        Files.createDirectories(folder);
        Path part = isPosix(folder)
                ? Files.createTempFile(folder, ".guarded", ".part", PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createTempFile(folder, ".guarded", ".part");
        Files.write(part, lines);
        if (isPosix(part)) {
            Files.setPosixFilePermissions(part, OWNER_READS);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
