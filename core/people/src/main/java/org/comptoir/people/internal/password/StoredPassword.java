// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password as it is kept: the digest with all that is needed to make it again, so that the cost may change over the years
 * and old passwords still open.
 */
record StoredPassword(Cost cost, byte[] salt, byte[] digest) {

    /** As the reference implementation of Argon2 writes it. */
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static StoredPassword parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalStateException("no digest of a password that this release knows");
        }
        Cost cost = new Cost(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new StoredPassword(cost, base64.decode(found.group(4)), base64.decode(found.group(5)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(digest);
    }

    /** Whether this is its digest, in a time that tells nothing of where the two differ. */
    boolean hasDigest(byte[] other) {
        return MessageDigest.isEqual(digest, other);
    }

    @Override
    public String toString() {
        return "StoredPassword[" + cost + "]";
    }
}
