// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.totp;

import java.util.Locale;

/** Bytes as letters and digits that are not mistaken for one another (RFC 4648 §6), without padding. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five, so that no padding is needed */
    public static String encode(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("not a multiple of five bytes: " + bytes.length);
        }
        StringBuilder text = new StringBuilder(bytes.length * 8 / BITS);
        long bits = 0;
        int held = 0;
        for (byte part : bytes) {
            bits = (bits << 8) | (part & 0xFF);
            for (held += 8; held >= BITS; held -= BITS) {
                text.append(ALPHABET.charAt((int) (bits >>> (held - BITS)) & 31));
            }
        }
        return text.toString();
    }

    /** @param text as {@link #encode} made it, in letters of either case */
    public static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / 8];
        long bits = 0;
        int held = 0;
        int next = 0;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not in base 32");
            }
            bits = (bits << BITS) | value;
            held += BITS;
            if (held >= 8) {
                held -= 8;
                bytes[next++] = (byte) (bits >>> held);
            }
        }
        return bytes;
    }
}
