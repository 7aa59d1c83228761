// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making (FIPS 180-4). Texts count as UTF-8. Not for many threads; of use once. */
public final class Sha256 {

    private static final int BUFFER = 64 << 10;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** That of a file, which need not fit into memory. */
    public static Sha256 of(Path file) throws IOException {
        Sha256 made = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[BUFFER];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                made.add(part, count);
            }
        }
        return made;
    }

    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 add(byte[] bytes) {
        return add(bytes, bytes.length);
    }

    /** The first so many of these bytes. */
    public Sha256 add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        return this;
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
