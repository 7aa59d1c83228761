// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.comptoir.kernel.Sha256;

/**
 * What a program presents: 256 random bits behind a prefix that scanners of leaked secrets can look for. So many bits need
 * no slow hash: nobody guesses them, and SHA-256 alone keeps them from being read out of the database.
 *
 * @param text the secret
 */
record KeySecret(String text) {

    private static final String PREFIX = "cptr_";
    private static final int BYTES = 32;
    private static final int TEXT_LENGTH = PREFIX.length() + 43;
    private static final int SHOWN = PREFIX.length() + 6;

    static KeySecret random(SecureRandom random) {
        return new KeySecret(PREFIX + randomText(random));
    }

    /** 256 random bits in 43 characters that are safe in files, URLs and headers. */
    static String randomText(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be a secret at all; the form is public, so that telling costs nothing. */
    boolean isWellFormed() {
        return text.length() == TEXT_LENGTH && text.startsWith(PREFIX);
    }

    /** The part that may be shown, to tell keys apart: 36 of the 256 bits. */
    String shown() {
        return text.substring(0, SHOWN);
    }

    String digest() {
        return digest(text);
    }

    static String digest(String text) {
        return new Sha256().add(text).hex();
    }

    /** Whether two digests are equal, in a time that tells nothing of where they differ. */
    static boolean sameDigest(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "KeySecret";
    }
}
