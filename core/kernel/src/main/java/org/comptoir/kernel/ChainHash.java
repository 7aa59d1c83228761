// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a link of a chain is hashed: SHA-256 over the link's number in decimal, a line feed, the former hash, a line feed
 * and the content. One definition for those who write chains and those who prove them.
 */
public final class ChainHash {

    /** The hash before the first link. */
    public static final String START = "0".repeat(64);

    private ChainHash() {}

    public static String of(long number, String previousHash, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((number + "\n" + previousHash + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
