// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /**
     * Whole or not at all, and for good: a new file takes the old one's place, and both what is in it and its name are on the disk
     * before this returns. What is sealed with a key that a power cut took away could never be opened again.
     */
    public void write(List<String> lines) throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        sweep();
        Path part = isPosix(folder)
                ? Files.createFile(part(), PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createFile(part());
        Files.write(part, lines);
        force(part, StandardOpenOption.WRITE);
        if (isPosix(part)) {
            Files.setPosixFilePermissions(part, OWNER_READS);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (isPosix(folder)) {
            force(folder, StandardOpenOption.READ);
        }
    }

    /** Takes away what a write that was killed has left behind. */
    void sweep() throws IOException {
        Files.deleteIfExists(part());
    }

    private Path folder() {
        return file.resolveSibling("").toAbsolutePath();
    }

    private Path part() {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
