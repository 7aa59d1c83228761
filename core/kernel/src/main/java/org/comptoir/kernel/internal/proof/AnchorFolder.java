// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comptoir.model.id.CompanyId;

/**
 * The anchor files of a data folder: for each company one a month (UTC) and key, {@code
 * anchors/<company>/<key>-2026-11.tsv}, only ever appended to; and each key's public half, {@code anchors/<key>.pub}.
 */
final class AnchorFolder {

    private static final String FILES = ".tsv";

    private final Path folder;

    AnchorFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("anchors");
    }

    boolean isEmpty() {
        return in(folder).isEmpty();
    }

    /** Those of a company, each key's in the order of their months. */
    List<Path> files(CompanyId company) {
        return in(folder.resolve(company.toString())).stream()
                .filter(file -> file.getFileName().toString().endsWith(FILES))
                .toList();
    }

    /** Those of a company that were written with this key. */
    List<Path> files(CompanyId company, String key) {
        return files(company).stream().filter(file -> keyOf(file).equals(key)).toList();
    }

    /** The key that a file is said to be written with. */
    static String keyOf(Path file) {
        return file.toFile().getName().split("-", 2)[0];
    }

    Path file(CompanyId company, String key, Instant at) {
        return folder.resolve(company.toString())
                .resolve(key + "-" + YearMonth.from(at.atZone(ZoneOffset.UTC)) + FILES);
    }

    /** The public half of a key, empty where it is not there. */
    String publicKey(String key) {
        Path file = folder.resolve(key + ".pub");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void keep(AnchorKey key) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(key.id() + ".pub");
            if (!Files.exists(file)) {
                Files.writeString(file, key.publicKey() + "\n", StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds lines and has them on the disk. What a power cut left half written before becomes a line of its own. */
    static void append(Path file, List<AnchorLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (FileChannel out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                String begin = endsAmidALine(out) ? "\n" : "";
                ByteBuffer bytes = ByteBuffer.wrap((begin + text).getBytes(StandardCharsets.UTF_8));
                out.position(out.size());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean endsAmidALine(FileChannel file) throws IOException {
        if (file.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, file.size() - 1);
        return last.get(0) != '\n';
    }

    /** The lines that are some, in their order. */
    static void each(Path file, Consumer<AnchorLine> consumer) {
        // Not a strict decoder: bytes that are no text make a line that is none.
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                AnchorLine.read(line).ifPresent(consumer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
