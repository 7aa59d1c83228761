// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * A detached Ed25519 signature: of an archive over the 32 bytes of its SHA-256, of a catalogue over the bytes of its
 * document. An archive's can be none of a catalogue's: no JSON document has 32 bytes that are a digest too.
 *
 * @param publisherKey whose it says it is, as {@link Ed25519Key} writes a key
 * @param value its 64 bytes in base64
 */
public record Signature(String publisherKey, String value) {

    /** More than any key and signature have. */
    private static final int LONGEST = 500;

    /** Reads what {@link #text} writes; of other texts, what makes a signature that never holds. */
    public static Signature parse(String text) {
        List<String> lines = text.lines().toList();
        return new Signature(lines.isEmpty() ? "" : lines.get(0), lines.size() == 2 ? lines.get(1) : "");
    }

    /**
     * The signature in the file beside an archive, with {@code .sig} after its name, where there is one. Refused: {@code
     * plugin.archive-signature} where it is longer than any.
     */
    public static Optional<Signature> beside(Path file) {
        return beside(file, "plugin.archive-signature");
    }

    /** @param code what it is refused with where it is longer than any */
    static Optional<Signature> beside(Path file, String code) {
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        try (InputStream in = Files.newInputStream(signature)) {
            byte[] read = in.readNBytes(LONGEST + 1);
            if (read.length > LONGEST) {
                throw new ComptoirException(
                        code,
                        Fault.INVALID,
                        Map.of(
                                "file",
                                String.valueOf(signature.getFileName()),
                                "reason",
                                "the file of the signature has more than " + LONGEST + " bytes"));
            }
            return Optional.of(parse(new String(read, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As it lies in a file: the key on the first line, the signature on the second. */
    public String text() {
        return publisherKey + "\n" + value + "\n";
    }
}
