// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that makes an instance: all it keeps is in it, and the unpacked distribution stays untouched.
 *
 * <p>{@code conf}, {@code db}, {@code deploy}, {@code log} and {@code ssh} are kept; {@code etc} and {@code runtime}
 * are made anew at each start, so that a new distribution or a crash leaves nothing stale behind.
 */
record DataFolder(Path root) {

    Path etc() {
        return root.resolve("etc");
    }

    /** The operator's own settings, laid over those of the distribution at each start. */
    Path conf() {
        return root.resolve("conf");
    }

    Path runtime() {
        return root.resolve("runtime");
    }

    Path log() {
        return root.resolve("log");
    }

    Path console() {
        return log().resolve("console.log");
    }

    Path ssh() {
        return root.resolve("ssh");
    }

    private Path remembered() {
        return root.resolve("server.properties");
    }

    Books books() {
        return new Books(root);
    }

    private Path setupToken() {
        return root.resolve("setup-token");
    }

    /** Makes the folder when there is none, readable by its owner alone, since it holds keys and the books. */
    void create() {
        try {
            OwnersOnly.folder(root);
            for (String kept : new String[] {"conf", "deploy", "log", "ssh"}) {
                OwnersOnly.folder(root.resolve(kept));
            }
            OwnersOnly.close(root);
        } catch (IOException | UnsupportedOperationException e) {
            throw notWritable(e);
        }
        if (!Files.isWritable(root)) {
            throw notWritable(null);
        }
    }

    private Refusal notWritable(@Nullable Throwable cause) {
        String sentence = "The data folder " + root
                + " cannot be written to: give this user the right to write there, or choose another with --data.";
        return cause == null ? new Refusal(sentence) : new Refusal(sentence, cause);
    }

    /** Held while a server is being started: two starts at once would both find the folder free. */
    FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Closing the channel, or ending in any way, lets go of it.
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refusal("Comptoir is already being started on the data folder " + root + ".");
        }
        return channel;
    }

    Optional<Running> running() {
        try {
            return Running.read(remembered()).filter(server -> server.process().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(Running server) throws IOException {
        server.write(remembered());
    }

    /** Why the server that is starting cannot serve, once it has found out that waiting is in vain. */
    Optional<String> refusedStart() {
        try {
            return Optional.of(Files.readString(runtime().resolve("refused-start")));
        } catch (NoSuchFileException notRefused) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> token() throws IOException {
        return Files.exists(setupToken())
                ? Optional.of(Files.readString(setupToken()).strip())
                : Optional.empty();
    }

    /** Lays the settings of the distribution, then those of the operator, into an empty folder. */
    void renewSettings(Path distribution) throws IOException {
        deleteTree(runtime());
        deleteTree(etc());
        OwnersOnly.folder(runtime().resolve("tmp"));
        copyTree(distribution.resolve("etc"), etc());
        copyTree(conf(), etc());
    }

    /** Adds to the operator's own settings of plugins, in the copy that this start reads: the next start forgets it. */
    void letAnybodysPluginsIn() throws IOException {
        Files.writeString(
                etc().resolve("org.comptoir.plugins.cfg"),
                "\ndevelopment = true\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    static void writeSecret(Path file, String text) throws IOException {
        OwnersOnly.file(file);
        Files.writeString(file, text);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                OwnersOnly.folder(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
