// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** What nobody but its owner may look at, where the platform knows owners; elsewhere folders and files as they come. */
final class OwnersOnly {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnersOnly() {}

    /** Makes a folder, and those above it that are missing. */
    static void folder(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes a file that is not there yet. */
    static void file(Path file) throws IOException {
        if (knowsOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * Takes from everybody else what they may do with what lies below a folder: former releases made it as the system does.
     * What is another's, such as settings that an administrator lends, stays as its owner wants it, and links are not followed.
     */
    static void close(Path below) throws IOException {
        if (!knowsOwners(below)) {
            return;
        }
        Files.walkFileTree(below, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(below)) {
                    narrow(folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    narrow(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void narrow(Path path) {
        try {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            Set<PosixFilePermission> now = view.readAttributes().permissions();
            Set<PosixFilePermission> owners = EnumSet.copyOf(OWNERS);
            owners.retainAll(now);
            if (!owners.equals(now)) {
                Files.setPosixFilePermissions(path, owners);
            }
        } catch (IOException anothers) {
            // Only its owner may change it; whoever lent it decides who reads it.
            return;
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
