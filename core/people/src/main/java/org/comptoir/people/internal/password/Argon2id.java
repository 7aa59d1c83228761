// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Digests of passwords by Argon2id (RFC 9106 §3), which cost memory as well as time. Safe for many threads. */
final class Argon2id {

    private static final int SALT = 16;
    private static final int DIGEST = 32;

    private final SecureRandom random;

    Argon2id(SecureRandom random) {
        this.random = random;
    }

    StoredPassword digest(String password, Cost cost) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new StoredPassword(cost, salt, digest(password, cost, salt, DIGEST));
    }

    boolean opens(String password, StoredPassword stored) {
        return stored.hasDigest(digest(password, stored.cost(), stored.salt(), stored.digest().length));
    }

    /** One keyboard sends é as one character and another as two: both are the same password. */
    private static byte[] digest(String password, Cost cost, byte[] salt, int length) {
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] digest = new byte[length];
        generator.generateBytes(text, digest);
        return digest;
    }
}
