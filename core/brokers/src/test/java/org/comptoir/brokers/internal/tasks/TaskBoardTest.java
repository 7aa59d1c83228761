// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.FakeVersions;
import org.comptoir.kernel.internal.JobRunner;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Extension;
import org.comptoir.spi.broker.v1.RecurringTask;
import org.comptoir.spi.broker.v1.SingleTask;
import org.comptoir.spi.broker.v1.TaskWork;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class TaskBoardTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A server of several that share a database. */
    private static final class Node implements AutoCloseable {
        private final FakeVersions versions = new FakeVersions();
        private final TestKernel kernel;
        private final JobRunner jobs;
        private final TaskBoard board;

        Node(TestKernel kernel) {
            this.kernel = kernel;
            this.jobs = new JobRunner(kernel.units(), kernel.clock(), kernel.ids());
            this.board = new TaskBoard(
                    jobs, versions, versions, kernel.schemas(), kernel.units(), kernel.clock(), kernel.ids());
        }

        BrokeredTasks come(long bundle) {
            versions.put(bundle, "1." + bundle + ".0", new Extension() {});
            return new BrokeredTasks(
                    new Asker("acme.pay", "1." + bundle + ".0", bundle, List.of()), board, kernel.clock());
        }

        @Override
        public void close() throws InterruptedException {
            board.close();
            jobs.close();
        }
    }

    private static void waitUntil(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(10);
        }
    }

    /** As long as a task that is due needs to be seen twice. */
    private static void settle(Node... nodes) throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            for (Node node : nodes) {
                node.board.look();
            }
            Thread.sleep(60);
        }
    }

    @EachDatabase
    void aTaskRunsAtOnceAndThenEachPeriod(TestKernel kernel) throws Exception {
        List<Call> calls = new CopyOnWriteArrayList<>();
        try (Node node = new Node(kernel)) {
            node.come(7).repeat(RecurringTask.every(HOUR, "fetch", calls::add));
            settle(node);
            assertThat(calls).hasSize(1);
            kernel.clock().advance(Duration.ofMinutes(59));
            settle(node);
            assertThat(calls).hasSize(1);
            kernel.clock().advance(Duration.ofMinutes(1));
            settle(node);
            assertThat(calls).hasSize(2);
        }
        assertThat(calls.get(0).actor()).hasToString("plugin:acme.pay");
        assertThat(calls.get(0).company().value().getLeastSignificantBits()).isZero();
        assertThat(calls.get(0).deadline()).isAfter(kernel.clock().instant().minus(HOUR));
    }

    @EachDatabase
    void ofTwoNodesOneRunsIt(TestKernel kernel) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (Node one = new Node(kernel);
                Node other = new Node(kernel)) {
            one.come(7).repeat(RecurringTask.every(HOUR, "fetch", call -> runs.incrementAndGet()));
            other.come(7).repeat(RecurringTask.every(HOUR, "fetch", call -> runs.incrementAndGet()));
            for (int round = 1; round <= 4; round++) {
                settle(one, other);
                assertThat(runs).as("round " + round).hasValue(round);
                kernel.clock().advance(Duration.ofMinutes(61));
            }
        }
    }

    @EachDatabase
    void ofTwoVersionsTheChosenOnesTasksRun(TestKernel kernel) throws Exception {
        List<String> ran = new CopyOnWriteArrayList<>();
        try (Node node = new Node(kernel)) {
            node.come(7).repeat(RecurringTask.every(HOUR, "fetch", call -> ran.add("former")));
            node.come(8).repeat(RecurringTask.every(HOUR, "fetch", call -> ran.add("next")));
            node.versions.choose(7);
            settle(node);
            assertThat(ran).containsExactly("former");
            node.versions.choose(8);
            kernel.clock().advance(Duration.ofMinutes(61));
            settle(node);
            assertThat(ran).containsExactly("former", "next");
        }
    }

    @EachDatabase
    void aSingleTaskIsDoneOnceForAllTime(TestKernel kernel) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        TaskWork work = call -> runs.incrementAndGet();
        try (Node one = new Node(kernel);
                Node other = new Node(kernel)) {
            var at = kernel.clock().instant().plusSeconds(60);
            one.come(7).once(SingleTask.after(at, "welcome", work));
            other.come(7).once(SingleTask.after(at, "welcome", work));
            settle(one, other);
            assertThat(runs).as("not before its time").hasValue(0);
            kernel.clock().advance(Duration.ofSeconds(61));
            settle(one, other);
            kernel.clock().advance(Duration.ofMinutes(5));
            settle(one, other);
            assertThat(runs).hasValue(1);
        }
        try (Node restarted = new Node(kernel)) {
            restarted.come(7).once(SingleTask.after(kernel.clock().instant(), "welcome", work));
            settle(restarted);
            assertThat(runs).hasValue(1);
            assertThat(restarted.board.tasks(7)).isEmpty();
        }
    }

    @EachDatabase
    void aSingleTaskThatFailsIsTriedAgain(TestKernel kernel) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (Node node = new Node(kernel)) {
            node.come(7).once(SingleTask.after(kernel.clock().instant(), "welcome", call -> {
                if (runs.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                }
            }));
            for (int i = 0; i < 5; i++) {
                settle(node);
                kernel.clock().advance(Duration.ofSeconds(61));
            }
            assertThat(runs).hasValue(3);
        }
    }

    @EachDatabase
    void whatHangsIsNotBegunAgainAndEndsWithItsPlugin(TestKernel kernel) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        try (Node node = new Node(kernel)) {
            BrokeredTasks tasks = node.come(7);
            tasks.repeat(RecurringTask.every(Duration.ofSeconds(5), "hangs", call -> {
                inside.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException stopped) {
                    interrupted.countDown();
                }
            }));
            tasks.repeat(RecurringTask.every(Duration.ofSeconds(5), "healthy", call -> others.incrementAndGet()));
            settle(node);
            assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
            kernel.clock().advance(Duration.ofSeconds(6));
            settle(node);
            assertThat(others).as("another task runs on").hasValueGreaterThanOrEqualTo(2);
            tasks.close();
            assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(node.board.tasks(7)).isEmpty();
            int then = others.get();
            kernel.clock().advance(Duration.ofSeconds(60));
            settle(node);
            assertThat(others).hasValue(then);
            assertThatThrownBy(() -> tasks.repeat(RecurringTask.every(HOUR, "late", call -> {})))
                    .isInstanceOfSatisfying(
                            ComptoirException.class, e -> assertThat(e.code()).isEqualTo("broker.stopped"));
        }
    }

    @EachDatabase
    void nothingOfAStoppedPluginIsKept(TestKernel kernel) throws Exception {
        try (Node node = new Node(kernel)) {
            WeakReference<Object> kept = planAndStop(node);
            waitUntil(() -> {
                System.gc();
                return kept.get() == null;
            });
        }
    }

    private static WeakReference<Object> planAndStop(Node node) throws InterruptedException {
        List<Object> heavy = new ArrayList<>(List.of(new Object()));
        BrokeredTasks tasks = node.come(7);
        tasks.repeat(RecurringTask.every(HOUR, "fetch", call -> heavy.add(call)));
        tasks.once(SingleTask.after(node.kernel.clock().instant().plusSeconds(900), "later", call -> heavy.clear()));
        settle(node);
        assertThat(heavy).hasSize(2);
        tasks.close();
        return new WeakReference<>(heavy);
    }

    @EachDatabase
    void aTaskGivesWayToOneOfItsNameAndCanBeCancelled(TestKernel kernel) throws Exception {
        List<String> ran = new CopyOnWriteArrayList<>();
        try (Node node = new Node(kernel)) {
            BrokeredTasks tasks = node.come(7);
            tasks.repeat(RecurringTask.every(HOUR, "fetch", call -> ran.add("first")));
            tasks.repeat(RecurringTask.every(HOUR, "fetch", call -> ran.add("second")));
            tasks.repeat(RecurringTask.every(HOUR, "other", call -> ran.add("other")));
            tasks.cancel("other");
            tasks.cancel("unknown");
            settle(node);
            assertThat(ran).containsExactly("second");
        }
    }

    @EachDatabase
    void whatIsOutOfRangeIsRefused(TestKernel kernel) throws Exception {
        try (Node node = new Node(kernel)) {
            BrokeredTasks tasks = node.come(7);
            TaskWork work = call -> {};
            refused("task.name", () -> tasks.repeat(RecurringTask.every(HOUR, "Fetch it", work)));
            refused("task.name", () -> tasks.repeat(RecurringTask.every(HOUR, "x".repeat(41), work)));
            refused("task.period", () -> tasks.repeat(RecurringTask.every(Duration.ofSeconds(4), "x", work)));
            refused("task.period", () -> tasks.repeat(RecurringTask.every(Duration.ofDays(32), "x", work)));
            refused(
                    "task.limit",
                    () -> tasks.repeat(RecurringTask.every(HOUR, "x", work).limited(Duration.ofHours(1))));
            for (int i = 0; i < 20; i++) {
                tasks.repeat(RecurringTask.every(HOUR, "t" + i, work));
            }
            refused("task.too-many", () -> tasks.repeat(RecurringTask.every(HOUR, "one-more", work)));
            tasks.repeat(RecurringTask.every(HOUR, "t3", work));
            assertThat(JobNames.of("a".repeat(64), "b".repeat(40))).hasSize(60);
        }
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ComptoirException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
