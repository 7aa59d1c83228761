// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.api.imports.Imports;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.junit.jupiter.api.Test;

class WatchedImportTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    /** An import that does what a test says. */
    @FunctionalInterface
    private interface Doing extends Imports {
        ImportResult act(Progress progress);

        @Override
        default ImportResult run(String profile, List<Path> files, Progress progress, Call call) {
            return act(progress);
        }

        @Override
        default Map<String, Long> quarantined(Call call) {
            return Map.of();
        }
    }

    private Imports.ImportResult run(Doing imports) {
        return new WatchedImport(imports, new PrintStream(screen, true, StandardCharsets.UTF_8), false)
                .run("p", List.of(), call());
    }

    private static Call call() {
        return new Call(
                new CompanyId(new UUID(1, 1)), Actor.console("x"), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "t");
    }

    private static Imports.ImportResult result() {
        BigDecimal one = BigDecimal.ONE;
        return new Imports.ImportResult(3, 0, 3, one, one, one, one, one);
    }

    @Test
    void theEndIsToldWithItsCount() {
        assertThat(run(progress -> {
                    progress.at(1_500, 3_000);
                    return result();
                }))
                .isEqualTo(result());
        assertThat(screen.toString(StandardCharsets.UTF_8)).startsWith("1,500 of 3,000 facts, ");
    }

    @Test
    void aRefusalComesThroughAsItIs() {
        assertThatThrownBy(() -> run(progress -> {
                    throw new ComptoirException("importer.missing", Fault.UNAVAILABLE, Map.of());
                }))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("importer.missing"));
    }

    @Test
    void whenTheCallerGoesAwayTheImportStopsBetweenTwoFacts() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                run(progress -> {
                    try {
                        for (long i = 0; ; i++) {
                            progress.at(i, 0);
                            begun.countDown();
                            Thread.onSpinWait();
                        }
                    } finally {
                        stopped.countDown();
                    }
                });
            } catch (ComptoirException interrupted) {
                seen.set(interrupted);
            }
        });
        caller.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        caller.join(20_000);
        assertThat(seen.get()).hasMessageContaining("replay.interrupted");
    }

    @Test
    void theBarFillsAndTheRateIsTold() {
        Progress progress = new Progress();
        progress.at(500, 1_000);
        assertThat(progress.bar(Duration.ofSeconds(10)))
                .isEqualTo("[" + "=".repeat(20) + " ".repeat(20) + "] 500 of 1,000 facts, 50 a second, 10 s to go");
        assertThat(new Progress().line(Duration.ZERO)).isEqualTo("0 of ? facts, 0 a second");
    }
}
