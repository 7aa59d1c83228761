// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds at every time, whatever the random bits. */
class UuidV7LawsTest {

    private static final long NOON = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();

    @Property
    void theTimeTheVersionAndTheVariantAreWhereTheRfcPutsThem(
            @ForAll @LongRange(min = 0, max = (1L << 48) - 1) long millisecond, @ForAll long seed) {
        UUID id = new UuidV7(InstantSource.fixed(Instant.ofEpochMilli(millisecond)), new SplittableRandom(seed)).next();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millisecond);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property(tries = 200)
    void whateverTheClockDoesEachIsGreaterThanTheLast(
            @ForAll @Size(min = 2, max = 200) List<@LongRange(min = -3, max = 3) Long> steps, @ForAll long seed) {
        AtomicLong now = new AtomicLong(NOON);
        UuidV7 ids = new UuidV7(() -> Instant.ofEpochMilli(now.get()), new SplittableRandom(seed));
        List<String> printed = new ArrayList<>();
        for (long step : steps) {
            now.addAndGet(step);
            printed.add(new OrderId(ids.next()).toString());
        }

        assertThat(printed).isSorted().doesNotHaveDuplicates();
    }
}
