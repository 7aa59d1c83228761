// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * A request's body, read to its end before anything acts on it: small ones in memory, large ones in a file that is gone
 * when its stream is closed.
 */
final class Body {

    /** What one request may keep in memory. */
    private static final int IN_MEMORY = 1 << 20;

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final byte[] content;
    private final byte[] fileDigest;

    private Body(byte[] content, byte[] fileDigest) {
        this.content = content;
        this.fileDigest = fileDigest;
    }

    /** Reads the body and puts it back for the resource. Refused: {@code request.too-large}, {@code request.truncated}. */
    static Body take(ContainerRequestContext request, int most) {
        refuseMoreThan(most, announced(request));
        try {
            if (!request.hasEntity()) {
                return new Body(new byte[0], new byte[0]);
            }
            return most > IN_MEMORY ? inFile(request, most) : inMemory(request, most);
        } catch (IOException | UncheckedIOException | ProcessingException broken) {
            throw new ComptoirException("request.truncated", Fault.INVALID, field(), broken);
        }
    }

    /** What is said to be too long is not waited for. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }

    private static Body inMemory(ContainerRequestContext request, int most) throws IOException {
        byte[] content = request.getEntityStream().readNBytes(most + 1);
        refuseMoreThan(most, content.length);
        request.setEntityStream(new ByteArrayInputStream(content));
        return new Body(content, new byte[0]);
    }

    private static Body inFile(ContainerRequestContext request, int most) throws IOException {
        Path file = Files.createTempFile("comptoir-upload", "");
        try {
            Sha256 digest = new Sha256();
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(request.getEntityStream(), out, digest, most);
            }
            InputStream again = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            request.setEntityStream(again);
            return new Body(new byte[0], digest.bytes());
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static void copy(InputStream in, OutputStream out, Sha256 digest, int most) throws IOException {
        byte[] part = new byte[65_536];
        long read = 0;
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            read += count;
            refuseMoreThan(most, read);
            digest.add(part, count);
            out.write(part, 0, count);
        }
    }

    private static void refuseMoreThan(int most, long length) {
        if (length > most) {
            throw new ComptoirException(
                    "request.too-large",
                    Fault.TOO_LARGE,
                    Map.of(ComptoirException.FIELD, "body", "mostBytes", Integer.toString(most)));
        }
    }

    static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    boolean isEmpty() {
        return content.length == 0 && fileDigest.length == 0;
    }

    /** Refused: {@code json.not-utf8}. */
    void refuseBrokenText() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException broken) {
            throw new ComptoirException("json.not-utf8", Fault.INVALID, field(), broken);
        }
    }

    /** SHA-256 over what was asked and what came with it. */
    String digest(String asked) {
        return new Sha256().add(asked).add(fileDigest).add(content).hex();
    }

    private static Map<String, String> field() {
        return Map.of(ComptoirException.FIELD, "body");
    }
}
