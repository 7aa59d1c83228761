// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints of files. */
final class Digests {

    private static final int SHOWN = 16;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** One short fingerprint of a set of files, whatever the order in which they came. */
    static String ofSet(List<String> digests) {
        String sorted = String.join("\n", digests.stream().sorted().toList());
        byte[] all = sha256().digest(sorted.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(all).substring(0, SHOWN);
    }
}
