// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginGuardTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration EVER = Duration.ofMinutes(10);

    private final StillClock clock = new StillClock();
    private final ClassLoader loader = new URLClassLoader(new URL[0], null);
    private final PluginThreads threads = new PluginThreads();
    private final PluginGuard guard =
            new PluginGuard(new PluginStamp("org.example.vat", "1.2.0", ""), loader, threads, clock);
    private final CountDownLatch letGo = new CountDownLatch(1);

    private static final class StillClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void end() {
        letGo.countDown();
        threads.close();
    }

    private void assertRefused(String code, Callable<?> question, Duration limit) {
        assertThatThrownBy(() -> guard.ask("decide", limit, EVER, question))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.fault()).isEqualTo(Fault.UNAVAILABLE);
                    assertThat(refused.facts())
                            .containsEntry("plugin", "org.example.vat 1.2.0")
                            .containsEntry("operation", "decide");
                });
    }

    private Object hang() throws InterruptedException {
        letGo.await();
        return "late";
    }

    private Object deaf() {
        while (true) {
            try {
                return hang();
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    private static Object fails() {
        throw new IllegalStateException("broken");
    }

    @Test
    void anAnswerComesBack() {
        assertThat(guard.ask("decide", LONG, EVER, () -> 42)).isEqualTo(42);
    }

    @Test
    void whatAPluginWasLentCanBeTakenBackOnceNobodyWaitsForIt() {
        AtomicReference<BooleanSupplier> seen = new AtomicReference<>(() -> false);
        assertThat(guard.ask("decide", LONG, EVER, () -> {
                    seen.set(threads.givenUp());
                    return seen.get().getAsBoolean();
                }))
                .isEqualTo(false);
        assertThat(seen.get().getAsBoolean()).isFalse();

        assertRefused(
                "plugin.timeout",
                () -> {
                    seen.set(threads.givenUp());
                    return deaf();
                },
                SHORT);
        assertThat(seen.get().getAsBoolean()).isTrue();
        assertThat(threads.givenUp().getAsBoolean()).isFalse();
    }

    @Test
    void aPluginThatTakesTooLongIsNamed() {
        assertRefused("plugin.timeout", this::hang, SHORT);
    }

    @Test
    void whatItThrowsIsNotPassedOn() {
        assertRefused("plugin.failed", PluginGuardTest::fails, LONG);
        assertRefused(
                "plugin.failed",
                () -> {
                    throw new StackOverflowError("deep");
                },
                LONG);
        assertRefused(
                "plugin.failed",
                () -> {
                    throw new NoClassDefFoundError("gone");
                },
                LONG);
    }

    @Test
    void noAnswerIsAnInvalidAnswer() {
        assertRefused("plugin.answer-invalid", () -> null, LONG);
    }

    @Test
    void aRefusalOfItsOwnPassesWithItsName() {
        assertThatThrownBy(() -> guard.ask("decide", LONG, EVER, () -> {
                    throw new ComptoirException("vat.refused", Fault.INVALID, Map.of("country", "XX"));
                }))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("vat.refused");
                    assertThat(refused.fault()).isEqualTo(Fault.INVALID);
                    assertThat(refused.facts())
                            .containsEntry("country", "XX")
                            .containsEntry("plugin", "org.example.vat 1.2.0");
                });
    }

    @Test
    void refusalsOfItsOwnDoNotSuspendIt() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> guard.ask("decide", LONG, EVER, () -> {
                        throw new ComptoirException("vat.refused", Fault.INVALID, Map.of());
                    }))
                    .hasMessageContaining("vat.refused");
        }
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void afterFiveFailuresInARowItIsLeftAloneForAWhile() {
        for (int i = 0; i < 5; i++) {
            assertRefused("plugin.failed", PluginGuardTest::fails, LONG);
        }
        assertRefused("plugin.suspended", () -> fail("nobody must ask it now"), LONG);
        clock.now = clock.now.plusSeconds(10);
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void oneSuccessEndsARowOfFailures() {
        for (int i = 0; i < 12; i++) {
            if (i % 4 == 3) {
                assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
            } else {
                assertRefused("plugin.failed", PluginGuardTest::fails, LONG);
            }
        }
    }

    @Test
    void aCallerInAHurryDoesNotSuspendIt() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> guard.ask("decide", LONG, SHORT, this::hang))
                    .hasMessageContaining("plugin.timeout");
            assertThatThrownBy(() -> guard.ask("decide", LONG, Duration.ofSeconds(-1), () -> 1))
                    .hasMessageContaining("plugin.timeout");
        }
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void aPluginThatHangsHoldsSixteenThreadsAndNoMore() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            CountDownLatch inside = new CountDownLatch(16);
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asked.add(callers.submit(() -> guard.ask("decide", LONG, EVER, () -> {
                    inside.countDown();
                    return deaf();
                })));
            }
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            assertRefused("plugin.busy", () -> 1, LONG);
            letGo.countDown();
            for (Future<?> one : asked) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("late");
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aQuestionThatNobodyWaitsForAnyMoreGivesItsPlaceBack() {
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> guard.ask("decide", LONG, Duration.ofMillis(1), this::hang))
                    .hasMessageContaining("plugin.timeout");
        }
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void workThatAsksSeveralTimesStaysOnOneThreadOfTheGuard() {
        List<Thread> asked = threads.visit(visit -> {
            Thread first = guard.ask("scope", LONG, EVER, Thread::currentThread);
            Thread second = guard.ask("decide", LONG, EVER, Thread::currentThread);
            return List.of(first, second);
        });
        assertThat(asked).doesNotContain(Thread.currentThread()).allMatch(asked.get(0)::equals);
    }

    @Test
    void workEndsWithTheVersionsThatItBeganWith() {
        Choice begun = new Choice(1, Map.of(), List.of());
        Choice later = new Choice(2, Map.of(), List.of());
        assertThat(threads.<Choice>visit(visit -> {
                    visit.choice(() -> begun);
                    return visit.choice(() -> later);
                }))
                .isSameAs(begun);
        assertThat(threads.<Choice>visit(visit -> visit.choice(() -> later))).isSameAs(later);
    }

    @Test
    void anOverdueQuestionEndsTheWorkAroundIt() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        AtomicBoolean wentOn = new AtomicBoolean();
        assertThatThrownBy(() -> threads.visit(visit -> {
                    try {
                        guard.ask("decide", SHORT, EVER, this::deaf);
                        wentOn.set(true);
                    } finally {
                        came.countDown();
                    }
                    return 1;
                }))
                .hasMessageContaining("plugin.timeout");
        letGo.countDown();
        assertThat(came.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(wentOn).isFalse();
    }

    @Test
    void workThatNobodyWaitsForAsksNothingMore() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        AtomicBoolean askedAgain = new AtomicBoolean();
        assertThatThrownBy(() -> threads.visit(visit -> {
                    try {
                        return guard.ask("decide", SHORT, EVER, this::deaf);
                    } catch (RuntimeException ignored) {
                        return guard.ask("decide", LONG, EVER, () -> {
                            askedAgain.set(true);
                            return 1;
                        });
                    } finally {
                        came.countDown();
                    }
                }))
                .hasMessageContaining("plugin.timeout");
        letGo.countDown();
        assertThat(came.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(askedAgain).isFalse();
    }

    @Test
    void whatAPluginAsksOfAnotherHasAThreadOfItsOwn() {
        PluginGuard other = new PluginGuard(new PluginStamp("org.example.other", "1", ""), loader, threads, clock);
        List<Thread> asked = guard.ask(
                "read",
                LONG,
                EVER,
                () -> List.of(Thread.currentThread(), other.ask("decide", LONG, EVER, Thread::currentThread)));
        assertThat(asked.get(0)).isNotSameAs(asked.get(1));
    }

    @Test
    void whatTheWorkItselfThrowsComesOutAsItIs() {
        IllegalStateException own = new IllegalStateException("a defect of the core's");
        assertThatThrownBy(() -> threads.visit(visit -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    @Test
    void aCallerThatIsInterruptedStillHearsTheAnswer() {
        Thread.currentThread().interrupt();
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void itIsQuietWhenNoQuestionIsUnderWay() throws Exception {
        assertThat(guard.awaitQuiet(SHORT)).isTrue();
        assertRefused("plugin.timeout", this::deaf, SHORT);
        assertThat(guard.awaitQuiet(SHORT)).isFalse();
        letGo.countDown();
        assertThat(guard.awaitQuiet(LONG)).isTrue();
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void thePluginRunsUnderItsOwnClassLoaderAndTheThreadGetsItsFormerBack() {
        assertThat(guard.ask("decide", LONG, EVER, () -> Thread.currentThread().getContextClassLoader()))
                .isSameAs(loader);
    }

    @Test
    void moreQuestionsThanThreadsAreRefusedAtOnce() {
        ThreadPoolExecutor none = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        none.shutdown();
        PluginGuard full =
                new PluginGuard(new PluginStamp("org.example.full", "1", ""), loader, new PluginThreads(none), clock);
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> full.ask("decide", LONG, EVER, () -> 1)).hasMessageContaining("plugin.busy");
        }
    }

    @Test
    void theThreadComesBackNeitherInterruptedNorSlowedDownNorRenamed() {
        List<Object> after = threads.visit(visit -> {
            Thread thread = Thread.currentThread();
            String name = thread.getName();
            guard.ask("decide", LONG, EVER, () -> {
                thread.interrupt();
                thread.setPriority(Thread.MIN_PRIORITY);
                thread.setName("mine");
                thread.setContextClassLoader(null);
                return 1;
            });
            return List.of(
                    thread.isInterrupted(),
                    thread.getPriority(),
                    thread.getName().equals(name),
                    thread.getContextClassLoader() == PluginThreads.class.getClassLoader());
        });
        assertThat(after).containsExactly(false, Thread.NORM_PRIORITY, true, true);
    }

    /** Its message is code of the plugin's, too. */
    private static final class Spiteful extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    @Test
    void nothingThatItThrewIsKeptAsItWas() {
        assertThatThrownBy(() -> guard.ask("decide", LONG, EVER, () -> {
                    throw new IllegalStateException("broken", new Spiteful());
                }))
                .satisfies(refused -> {
                    assertThat(refused.getCause()).isInstanceOf(PluginThrew.class);
                    assertThat(refused.getCause().toString()).isEqualTo("java.lang.IllegalStateException: broken");
                    assertThat(refused.getCause().getStackTrace()[0].getMethodName())
                            .startsWith("lambda$nothingThatItThrew");
                    assertThat(refused.getCause().getCause().toString()).isEqualTo(Spiteful.class.getName());
                });
    }

    @Test
    void whenFourHaveNotComeBackNoMoreAreLetIn() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> guard.ask("decide", LONG, SHORT, this::deaf))
                    .hasMessageContaining("plugin.timeout");
        }
        assertRefused("plugin.busy", () -> fail("nobody must ask it now"), LONG);
        letGo.countDown();
        assertThat(guard.awaitQuiet(LONG)).isTrue();
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void threadsThatWereGivenUpTakeNobodysPlace() {
        for (int plugin = 0; plugin < 40; plugin++) {
            PluginGuard deaf = new PluginGuard(new PluginStamp("org.example.deaf", "1", ""), loader, threads, clock);
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> deaf.ask("decide", LONG, Duration.ofMillis(5), this::deaf))
                        .hasMessageContaining("plugin.timeout");
            }
        }
        assertThat(guard.ask("decide", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void aThreadDoesNotOutliveThePluginsThatItWentTo() throws Exception {
        Thread first = guard.ask("decide", LONG, EVER, Thread::currentThread);
        threads.renew();
        assertThat(guard.ask("decide", LONG, EVER, Thread::currentThread)).isNotSameAs(first);
        first.join(20_000);
        assertThat(first.isAlive()).isFalse();
    }

    @Test
    void whatAlwaysWorksDoesNotExcuseWhatNeverDoes() {
        for (int i = 0; i < 5; i++) {
            assertThat(guard.ask("name", LONG, EVER, () -> 1)).isEqualTo(1);
            assertRefused("plugin.failed", PluginGuardTest::fails, LONG);
        }
        assertRefused("plugin.suspended", () -> fail("nobody must ask it now"), LONG);
    }

    @Test
    void whatItFailsAtIsLeftAloneAndTheRestIsAsked() {
        for (int i = 0; i < 5; i++) {
            assertRefused("plugin.failed", PluginGuardTest::fails, LONG);
        }
        assertRefused("plugin.suspended", () -> fail("nobody must ask it now"), LONG);
        assertThat(guard.ask("rates", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    @Test
    void itsHealthAndItsNamesAreAlwaysAsked() {
        for (String operation : List.of("check", "gateway.name")) {
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> guard.ask(operation, LONG, EVER, PluginGuardTest::fails))
                        .hasMessageContaining("plugin.failed");
            }
            assertThat(guard.ask(operation, LONG, EVER, () -> 1)).isEqualTo(1);
        }
    }

    @Test
    void whatStrangersSendNeverHasItLeftAlone() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> guard.askForStranger("receive", LONG, EVER, PluginGuardTest::fails))
                    .hasMessageContaining("plugin.failed");
        }
        assertThat(guard.askForStranger("receive", LONG, EVER, () -> 1)).isEqualTo(1);
        assertThat(guard.ask("receive", LONG, EVER, () -> 1)).isEqualTo(1);
    }

    /** The log of what strangers caused: a stack for each would let them fill the disk. */
    @Test
    void whatStrangersCauseIsToldInOneLine() {
        String said = PluginGuard.inOneLine(PluginThrew.copied(
                new IllegalStateException("no signature\u001b[2J\nevent=forged\r\n" + "x".repeat(500))));
        assertThat(said).isEqualTo("java.lang.IllegalStateException: no signature [2J");
        assertThat(PluginGuard.inOneLine(new IllegalStateException("x".repeat(500))))
                .hasSize(200);
    }

    @Test
    void strangersWhoMakeItHangTakeNoPlaceThatTheCoreNeeds() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> guard.askForStranger("receive", SHORT, EVER, this::deaf))
                    .hasMessageContaining("plugin.timeout");
        }
        assertThatThrownBy(() -> guard.askForStranger("receive", LONG, EVER, () -> 1))
                .hasMessageContaining("plugin.busy");
        assertThat(guard.ask("check", LONG, EVER, () -> 1)).isEqualTo(1);
        assertThat(guard.awaitQuiet(SHORT)).isFalse();
        letGo.countDown();
        assertThat(guard.awaitQuiet(LONG)).isTrue();
        assertThat(guard.askForStranger("receive", LONG, EVER, () -> 1)).isEqualTo(1);
    }
}
