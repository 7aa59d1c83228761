// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    private static final long NOON = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();

    @Test
    void idsSortByTheTimeOfTheirMaking() {
        AtomicLong now = new AtomicLong(NOON);
        UuidV7 ids = new UuidV7(() -> Instant.ofEpochMilli(now.get()), new SecureRandom());
        List<String> printed = new ArrayList<>();
        for (int day = 0; day < 1000; day++) {
            printed.add(new InvoiceId(ids.next()).toString());
            now.addAndGet(86_400_000);
        }

        assertThat(printed).isSorted();
    }

    @Test
    void aMillisecondThatIsUsedUpBorrowsFromTheNext() {
        UuidV7 ids = new UuidV7(InstantSource.fixed(Instant.ofEpochMilli(NOON)), new AllOnes());
        UUID last = ids.next();
        UUID next = ids.next();

        assertThat(last).isEqualTo(new UUID((NOON << 16) | 0x7FFF, (-1L >>> 2) | Long.MIN_VALUE));
        assertThat(next.getMostSignificantBits() >>> 16).isEqualTo(NOON + 1);
        assertThat(next.version()).isEqualTo(7);
    }

    @Test
    void aCarryOfTheLowerBitsStaysWithinTheMillisecond() {
        UuidV7 ids = new UuidV7(InstantSource.fixed(Instant.ofEpochMilli(NOON)), new ZeroThenOnes());
        UUID last = ids.next();
        UUID next = ids.next();

        assertThat(next.getMostSignificantBits()).isEqualTo(last.getMostSignificantBits() + 1);
        assertThat(next.getLeastSignificantBits()).isLessThan(last.getLeastSignificantBits());
    }

    @Test
    void aClockOutsideTheRangeThrows() {
        for (Instant instant : List.of(Instant.ofEpochMilli(-1), Instant.ofEpochMilli(1L << 48))) {
            UuidV7 ids = new UuidV7(InstantSource.fixed(instant), new SecureRandom());
            assertThatThrownBy(ids::next).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void severalThreadsNeverGetTheSameAndEachSeesThemGrow() throws Exception {
        UuidV7 ids = new UuidV7(Clock.systemUTC(), new SecureRandom());
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        int threads = 4;
        int each = 50_000;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Boolean> work = () -> {
                List<UUID> mine = new ArrayList<>(each);
                for (int i = 0; i < each; i++) {
                    mine.add(ids.next());
                }
                seen.addAll(mine);
                List<UUID> sorted = new ArrayList<>(mine);
                Collections.sort(sorted);
                return sorted.equals(mine);
            };
            for (Future<Boolean> grew : pool.invokeAll(Collections.nCopies(threads, work))) {
                assertThat(grew.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(seen).hasSize(threads * each);
    }

    /** Every bit set, always. */
    private static final class AllOnes implements RandomGenerator {
        @Override
        public long nextLong() {
            return -1;
        }
    }

    /** One block: zeros for the twelve bits drawn first, ones below. */
    private static final class ZeroThenOnes implements RandomGenerator {
        @Override
        public long nextLong() {
            return -1;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            RandomGenerator.super.nextBytes(bytes);
            bytes[bytes.length - 1] = 0;
            bytes[bytes.length - 2] = 0;
        }
    }
}
