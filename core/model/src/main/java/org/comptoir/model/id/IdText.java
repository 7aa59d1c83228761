// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.comptoir.model.ComptoirException;

/** How ids of one kind are printed and read: a prefix, then 128 bits in 26 characters of Crockford's base 32. */
final class IdText<T extends Id> {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int UUID_LENGTH = 36;
    private static final byte[] VALUES = values();

    private final String prefix;
    private final Function<UUID, T> maker;

    IdText(String prefix, Function<UUID, T> maker) {
        this.prefix = prefix;
        this.maker = maker;
    }

    String print(T id) {
        UUID value = id.value();
        long high = value.getMostSignificantBits();
        long low = value.getLeastSignificantBits();
        char[] text = new char[prefix.length() + LENGTH];
        prefix.getChars(0, prefix.length(), text, 0);
        for (int i = text.length - 1; i >= prefix.length(); i--) {
            text[i] = DIGITS[(int) low & 31];
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(text);
    }

    T parse(String text) {
        if (text.length() == prefix.length() + LENGTH && text.startsWith(prefix)) {
            return maker.apply(decoded(text));
        }
        if (text.length() == UUID_LENGTH) {
            return maker.apply(canonical(text));
        }
        throw malformed(text);
    }

    private UUID decoded(String text) {
        long high = 0;
        long low = 0;
        for (int i = prefix.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < VALUES.length ? VALUES[c] : -1;
            // 26 digits hold 130 bits: the first one may only use three of its five.
            if (digit < 0 || (i == prefix.length() && digit > 7)) {
                throw malformed(text);
            }
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return new UUID(high, low);
    }

    /** The platform's parser takes shorter groups as well, so that two texts would name one id. */
    private UUID canonical(String text) {
        UUID value;
        try {
            value = UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed(text);
        }
        if (!value.toString().equalsIgnoreCase(text)) {
            throw malformed(text);
        }
        return value;
    }

    private ComptoirException malformed(String text) {
        return ComptoirException.invalid("id.malformed", "id", text);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < DIGITS.length; i++) {
            values[DIGITS[i]] = (byte) i;
        }
        return values;
    }
}
