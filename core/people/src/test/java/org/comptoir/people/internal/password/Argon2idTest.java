// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class Argon2idTest {

    private static final Cost CHEAP = new Cost(64, 1, 1);

    private final Argon2id argon2id = new Argon2id(new SecureRandom());

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** RFC 9106 §5.3. */
    @Test
    void theLibraryComputesWhatTheRfcSays() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(filled(32, 1), tag);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /** From the tests of the reference implementation. */
    @Test
    void whatTheReferenceImplementationWroteOpens() {
        StoredPassword stored = StoredPassword.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(argon2id.opens("password", stored)).isTrue();
        assertThat(argon2id.opens("Password", stored)).isFalse();
    }

    @Test
    void whatIsWrittenIsReadBackAndSaltedEachTimeAnew() {
        StoredPassword one = argon2id.digest("bougies et savons", CHEAP);
        StoredPassword other = argon2id.digest("bougies et savons", CHEAP);
        assertThat(one.text()).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(other.text());
        assertThat(argon2id.opens("bougies et savons", StoredPassword.parse(one.text())))
                .isTrue();
        assertThat(argon2id.opens("bougies et savon", StoredPassword.parse(one.text())))
                .isFalse();
    }

    @Test
    void anAccentTypedAsTwoCharactersIsTheSameAccent() {
        StoredPassword stored = argon2id.digest("caf\u00e9 cr\u00e8me", CHEAP);
        assertThat(argon2id.opens("cafe\u0301 cre\u0300me", stored)).isTrue();
    }

    @Test
    void nothingOfALongPasswordIsCutOff() {
        String start = "x".repeat(127);
        StoredPassword stored = argon2id.digest(start + "y", CHEAP);
        assertThat(argon2id.opens(start + "z", stored)).isFalse();
    }
}
