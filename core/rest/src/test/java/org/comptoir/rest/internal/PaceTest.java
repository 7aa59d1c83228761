// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeClock;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

/** One caller in a loop does not take the server from the others. */
class PaceTest {

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-20T09:00:00Z"));

    private static long passed(Pace pace, String caller, int tries) {
        return IntStream.range(0, tries).filter(i -> passes(pace, caller)).count();
    }

    private static boolean passes(Pace pace, String caller) {
        try {
            pace.admit(caller);
            return true;
        } catch (ComptoirException refused) {
            assertThat(refused.code()).isEqualTo("access.too-fast");
            assertThat(refused.fault()).isEqualTo(Fault.THROTTLED);
            return false;
        }
    }

    @Test
    void aBurstPassesAndThenSoManyASecond() {
        Pace pace = new Pace(clock, 10, 30);

        assertThat(passed(pace, "a", 100)).isEqualTo(30);
        assertThat(passed(pace, "b", 1)).as("another").isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(passed(pace, "a", 100)).isEqualTo(10);
        clock.advance(Duration.ofHours(1));
        assertThat(passed(pace, "a", 100)).isEqualTo(30);
    }

    @Test
    void whoIsRefusedWaitsNoLongerForHavingTried() {
        Pace pace = new Pace(clock, 1, 1);
        assertThat(passed(pace, "a", 50)).isEqualTo(1);
        clock.advance(Duration.ofMillis(600));
        assertThat(passed(pace, "a", 50)).isZero();
        clock.advance(Duration.ofMillis(600));
        assertThat(passed(pace, "a", 50)).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackMakesNobodyWait() {
        Pace pace = new Pace(clock, 10, 30);
        assertThat(passed(pace, "a", 30)).isEqualTo(30);
        clock.advance(Duration.ofHours(-1));
        assertThat(passed(pace, "a", 100)).isEqualTo(30);
    }

    @Test
    void noLimitIsNone() {
        assertThat(passed(new Pace(clock, 0, 0), "a", 100_000)).isEqualTo(100_000);
    }

    @Test
    void callersWhoRestAreForgotten() {
        Pace pace = new Pace(clock, 10, 10);
        IntStream.range(0, 20_000).forEach(i -> pace.admit("caller " + i));
        clock.advance(Duration.ofMinutes(1));

        pace.admit("one more");

        assertThat(pace.known()).isEqualTo(1);
    }

    @EachDatabase
    void theAnswerSaysWhenToComeAgain(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String key = shop.get("api-keys").json().at("/items/0/id").asText();
        assertThat(passed(shop.services.pace, key, 2 * Shop.BURST)).isBetween(1L, (long) Shop.BURST);

        Answer refused = shop.get("products");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("access.too-fast");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }
}
