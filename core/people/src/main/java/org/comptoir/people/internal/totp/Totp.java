// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code of an authenticator app: six digits of an HMAC-SHA-1 over how many half minutes have passed since 1970 (RFC 6238
 * with the values that all apps know).
 *
 * @param secret shared with the app; 160 bits, as long as the digest (RFC 4226 §4)
 */
public record Totp(byte[] secret) {

    /** How many bytes a secret has. */
    public static final int SECRET = 20;

    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** Clocks differ, and typing takes a while: the code before and the code after are right, too (RFC 6238 §5.2). */
    private static final long TOLERANCE = 1;

    /** The half minute that a code is for, if it is one of those about now. */
    public OptionalLong step(String code, Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(given, code(step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The code of a moment. */
    public String codeAt(Instant moment) {
        return code(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS));
    }

    private String code(long step) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated(step) % MODULUS);
    }

    /** 31 bits of the digest, from where its last four bits point to (RFC 4226 §5.3). */
    private int truncated(long step) {
        byte[] digest = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = digest[digest.length - 1] & 0xF;
        return ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
    }

    private byte[] hmac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", absent);
        }
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
