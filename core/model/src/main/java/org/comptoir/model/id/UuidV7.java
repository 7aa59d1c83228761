// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix time in milliseconds, then 74 random bits.
 *
 * <p>Each value is greater than every one made before by the same generator. Within one millisecond, and while the
 * clock stands still or runs backwards, the random bits of the last value are increased by a random amount (section
 * 6.2, method 2); two generators that never heard of one another do not meet in practice.
 *
 * <p>The values are unique, not secret: who has seen one can narrow down its neighbours. Safe for use by several
 * threads.
 */
public final class UuidV7 {

    private static final long LAST_MILLISECOND = (1L << 48) - 1;
    private static final int RANDOM_A = 0xFFF;
    private static final long RANDOM_B = (1L << 62) - 1;

    private final Object lock = new Object();
    private final InstantSource clock;
    private final RandomGenerator random;
    private final byte[] pool = new byte[1024];

    private int pooled;
    private long millisecond = -1;
    private int randomA;
    private long randomB;

    /**
     * A generator.
     *
     * @param clock the time; a {@link java.time.Clock} is one
     * @param random where the random bits come from, a {@link java.security.SecureRandom} in production; asked for
     *     1 KiB at a time, never by two threads at once
     */
    public UuidV7(InstantSource clock, RandomGenerator random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.random = Objects.requireNonNull(random, "random");
    }

    /**
     * The next value, greater than all before in the order of its printed form.
     *
     * @throws ArithmeticException when the clock stands before 1970 or after the year 10889
     */
    public UUID next() {
        synchronized (lock) {
            long now = clock.millis();
            if (now < 0 || now > LAST_MILLISECOND) {
                throw new ArithmeticException("time outside the range of a UUID of version 7");
            }
            if (now > millisecond) {
                begin(now);
            } else {
                advance();
            }
            return new UUID((millisecond << 16) | 0x7000 | randomA, Long.MIN_VALUE | randomB);
        }
    }

    private void begin(long now) {
        millisecond = now;
        long a = bits(Short.BYTES);
        randomA = (int) a & RANDOM_A;
        randomB = bits(Long.BYTES) & RANDOM_B;
    }

    private void advance() {
        randomB += 1 + bits(Integer.BYTES);
        if (randomB <= RANDOM_B) {
            return;
        }
        randomB &= RANDOM_B;
        randomA++;
        if (randomA > RANDOM_A) {
            // All 74 bits used up: borrow from the next millisecond, as the RFC allows.
            if (millisecond == LAST_MILLISECOND) {
                throw new ArithmeticException("no value left");
            }
            begin(millisecond + 1);
        }
    }

    private long bits(int bytes) {
        if (pooled < bytes) {
            random.nextBytes(pool);
            pooled = pool.length;
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | (pool[--pooled] & 0xFF);
        }
        return value;
    }
}
