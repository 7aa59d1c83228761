// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/** What a forger writes in a value's place. */
final class OtherValue {

    private static final int MOST = 9;

    private OtherValue() {}

    /** Of the same kind, as like the first as can be. */
    static Object than(Object value, Random random) {
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue() + 1 + random.nextInt(MOST);
        }
        if (value instanceof Date date) {
            return Date.valueOf(date.toLocalDate().plusDays(1 + random.nextInt(MOST)));
        }
        if (value instanceof Timestamp at) {
            return Timestamp.from(at.toInstant().plus(Duration.ofSeconds(1 + random.nextInt(MOST))));
        }
        if (value instanceof UUID) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (value instanceof byte[] bytes) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            return changed;
        }
        if (value instanceof String text) {
            return text.isEmpty() ? "x" : otherLetter(text, random);
        }
        throw new IllegalStateException("no other value for a " + value.getClass());
    }

    private static String otherLetter(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        changed.setCharAt(at, text.charAt(at) == '1' ? '2' : '1');
        return changed.toString();
    }
}
