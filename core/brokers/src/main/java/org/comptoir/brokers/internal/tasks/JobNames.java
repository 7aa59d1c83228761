// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tasks are called among the jobs, whose names are short. */
final class JobNames {

    private static final int LONGEST = 60;
    private static final int KEPT = 43;
    private static final int DIGITS = 16;

    private JobNames() {}

    static String of(String plugin, String task) {
        String name = "task:" + plugin + "/" + task;
        return name.length() <= LONGEST
                ? name
                : name.substring(0, KEPT) + ":" + digest(name).substring(0, DIGITS);
    }

    private static String digest(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
