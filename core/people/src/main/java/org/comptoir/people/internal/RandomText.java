// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.security.SecureRandom;
import java.util.Base64;
import org.comptoir.kernel.Sha256;

/**
 * Secrets that nobody has to remember: 256 random bits in 43 characters that are safe in cookies, links and headers. So many
 * bits need no slow hash; SHA-256 alone keeps them from being read out of the database.
 */
final class RandomText {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Whether it can be one at all; the form is public, so that telling costs nothing. */
    static boolean isWellFormed(String text) {
        return text.length() == LENGTH;
    }

    static String digest(String text) {
        return new Sha256().add(text).hex();
    }
}
