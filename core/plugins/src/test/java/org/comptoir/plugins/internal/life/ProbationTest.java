// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.comptoir.plugins.internal.life.HealthCheck.Finding;
import org.comptoir.spi.Health.State;
import org.junit.jupiter.api.Test;

class ProbationTest {

    private static final Present WATCHED =
            new Present(1, "acme.rabais", "", true, FakeBundles.passport("acme.rabais", "1.1.0"));

    /** What becomes of a version that feels like this, second by second, and well afterwards. */
    private static String verdict(Duration length, State... feels) throws Exception {
        Queue<State> told = new ArrayDeque<>(List.of(feels));
        CompletableFuture<String> verdict = new CompletableFuture<>();
        try (Turns turns = new Turns()) {
            Probation probation = new Probation(turns, () -> true, present -> {
                State now = told.isEmpty() ? State.UP : told.remove();
                return new Finding(now, List.of("It feels " + now + "."), List.of());
            });
            probation.watch(
                    WATCHED, length, passed -> verdict.complete("passed"), (failed, why) -> verdict.complete(why));
            return verdict.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void oneThatIsDownTwiceInAllHasFailed() throws Exception {
        assertThat(verdict(Duration.ofSeconds(5), State.UP, State.DOWN, State.UP, State.DOWN))
                .isEqualTo("It feels DOWN.");
    }

    @Test
    void oneThatWasDownOnceIsAskedAgainAndPasses() throws Exception {
        assertThat(verdict(Duration.ZERO, State.DOWN)).isEqualTo("passed");
    }

    @Test
    void aVerdictThatCouldNotBeWrittenDownIsToldAgain() throws Exception {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        CompletableFuture<String> written = new CompletableFuture<>();
        try (Turns turns = new Turns()) {
            Probation probation =
                    new Probation(turns, () -> true, present -> new Finding(State.UP, List.of(), List.of()));
            probation.watch(
                    WATCHED,
                    Duration.ZERO,
                    passed -> {
                        told.add("passed");
                        if (told.size() < 2) {
                            throw new IllegalStateException("the database is busy");
                        }
                        written.complete("passed");
                    },
                    (failed, why) -> written.complete(why));

            assertThat(written.get(20, TimeUnit.SECONDS)).isEqualTo("passed");
        }
        assertThat(told).hasSize(2);
    }
}
