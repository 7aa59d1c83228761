// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The hundred thousand passwords that are most often seen in leaks. Passwords are chosen rarely, so the list is read each
 * time instead of lying in memory for ever.
 */
final class CommonPasswords {

    private static final String LIST = "dictionaries/passwords.txt";

    /** Whether it is one of them, whatever its case. */
    boolean contain(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        try (InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                BufferedReader list = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return list.lines().anyMatch(small::equals);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
