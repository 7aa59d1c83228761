// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

/**
 * How a link of a chain is hashed: SHA-256 over the link's number in decimal, a line feed, the former hash, a line feed
 * and the content. One definition for those who write chains and those who prove them.
 */
public final class ChainHash {

    /** The hash before the first link. */
    public static final String START = "0".repeat(64);

    private ChainHash() {}

    public static String of(long number, String previousHash, byte[] content) {
        return new Sha256()
                .add(number + "\n" + previousHash + "\n")
                .add(content)
                .hex();
    }
}
