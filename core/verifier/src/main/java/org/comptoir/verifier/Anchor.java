// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;

/**
 * A line that a server wrote outside its database.
 *
 * @param line all of it
 */
record Anchor(
        long number, Instant at, String company, String chain, long links, String hash, String previous, String line) {

    /** Stands for a chain in the line that seals an export. */
    static final String EXPORT = "export";

    static Anchor read(String line) throws Breach {
        String[] fields = Lines.fields(line, 8);
        Hashes.base64(fields[7]);
        return new Anchor(
                Hashes.number(fields[0]),
                Head.moment(fields[1]),
                fields[2],
                fields[3],
                Hashes.number(fields[4]),
                Hashes.hash(fields[5]),
                Hashes.hash(fields[6]),
                line);
    }

    boolean isSignedBy(PublicKey key) throws Breach {
        int end = line.lastIndexOf('\t');
        byte[] signature = Hashes.base64(line.substring(end + 1));
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(line.substring(0, end).getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static PublicKey key(String base64) throws Breach {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Hashes.base64(base64)));
        } catch (GeneralSecurityException malformed) {
            throw new Breach("the public key is none");
        }
    }
}
