// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.ServerFigures;
import org.comptoir.model.ComptoirException;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class JobRunnerTest {

    private record Task(String name, Duration every, Consumer<Job.Lease> work) implements Job {
        @Override
        public void run(Lease lease) {
            work.accept(lease);
        }
    }

    private static JobRunner runner(TestKernel kernel) {
        return new JobRunner(kernel.units(), kernel.clock(), kernel.ids());
    }

    private static Task task(Consumer<Job.Lease> work) {
        return new Task("report", Duration.ofMinutes(1), work);
    }

    private static boolean holds(TestKernel kernel, Job.Lease lease) {
        return kernel.units().write(kernel.call(), Boolean.class, tx -> {
            lease.check(tx);
            return true;
        });
    }

    @EachDatabase
    void aJobRunsWhenItIsDueAndNotBefore(TestKernel kernel) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Task task = task(lease -> runs.incrementAndGet());
        JobRunner runner = runner(kernel);
        assertThat(runner.runIfDue(task)).isTrue();
        assertThat(runner.runIfDue(task)).isFalse();
        kernel.clock().advance(Duration.ofSeconds(59));
        assertThat(runner.runIfDue(task)).isFalse();
        kernel.clock().advance(Duration.ofSeconds(1));
        assertThat(runner.runIfDue(task)).isTrue();
        runner.close();
        assertThat(runs).hasValue(2);
    }

    @EachDatabase
    void howAndWhenAJobRanLastIsKnown(TestKernel kernel) throws Exception {
        JobRunner runner = runner(kernel);
        DefaultServerFigures figures = new DefaultServerFigures(kernel.units());
        runner.runIfDue(task(lease -> {
            ServerFigures.JobState now = state(figures);
            assertThat(now.runs(kernel.clock().instant())).isTrue();
            assertThat(now.startedAt()).isEqualTo(kernel.clock().instant());
            assertThat(now.endedAt()).isNull();
            kernel.clock().advance(Duration.ofSeconds(3));
        }));
        assertThat(state(figures).endedAt()).isEqualTo(kernel.clock().instant());
        assertThat(state(figures).lastError()).isEmpty();

        kernel.clock().advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> runner.runIfDue(task(lease -> {
                    throw new IllegalStateException("the disk is full");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(state(figures).lastError()).contains("the disk is full");
        assertThat(state(figures).runs(kernel.clock().instant())).isFalse();
        runner.close();
    }

    private static ServerFigures.JobState state(DefaultServerFigures figures) {
        return figures.jobs().stream()
                .filter(one -> one.job().equals("report"))
                .findFirst()
                .orElseThrow();
    }

    @EachDatabase
    void theDatabaseKnowsHowLargeItIs(TestKernel kernel) {
        assertThat(kernel.database().bytes()).isBetween(100_000L, 10_000_000_000L);
    }

    @EachDatabase
    void ofManyNodesOneRunsAJobEachTime(TestKernel kernel) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        List<JobRunner> nodes = new ArrayList<>();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JobRunner node = runner(kernel);
            nodes.add(node);
            tries.add(() -> node.runIfDue(task(lease -> runs.incrementAndGet())));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 1; round <= 10; round++) {
                for (var ran : threads.invokeAll(tries)) {
                    ran.get();
                }
                assertThat(runs).as("round " + round).hasValue(round);
                kernel.clock().advance(Duration.ofMinutes(2));
            }
        } finally {
            threads.shutdown();
        }
        for (JobRunner node : nodes) {
            node.close();
        }
    }

    @EachDatabase
    void whoeverIsLateIsRefusedOnceAnotherHasTakenOver(TestKernel kernel) throws Exception {
        JobRunner slow = runner(kernel);
        JobRunner quick = runner(kernel);
        List<Long> tokens = new ArrayList<>();
        slow.runIfDue(task(late -> {
            tokens.add(late.token());
            assertThat(holds(kernel, late)).isTrue();
            assertThat(quick.runIfDue(task(lease -> {}))).isFalse();

            kernel.clock().advance(Duration.ofSeconds(21));
            assertThat(quick.runIfDue(task(lease -> {
                        tokens.add(lease.token());
                        assertThat(holds(kernel, lease)).isTrue();
                        assertThatThrownBy(() -> holds(kernel, late))
                                .isInstanceOfSatisfying(ComptoirException.class, e -> assertThat(e.code())
                                        .isEqualTo("job.lease-lost"));
                    })))
                    .isTrue();
            assertThatThrownBy(() -> holds(kernel, late)).isInstanceOf(ComptoirException.class);
        }));
        slow.close();
        quick.close();
        assertThat(tokens).hasSize(2);
        assertThat(tokens.get(1)).isGreaterThan(tokens.get(0));
    }

    @EachDatabase
    void theLateHoldersEndDoesNotDisturbTheNewOnes(TestKernel kernel) throws Exception {
        JobRunner slow = runner(kernel);
        JobRunner quick = runner(kernel);
        slow.runIfDue(task(late -> {
            kernel.clock().advance(Duration.ofSeconds(21));
            quick.runIfDue(task(lease -> {}));
        }));
        assertThat(slow.runIfDue(task(lease -> {}))).isFalse();
        kernel.clock().advance(Duration.ofMinutes(1));
        assertThat(slow.runIfDue(task(lease -> {}))).isTrue();
        slow.close();
        quick.close();
    }

    @EachDatabase
    void aJobThatFailsRunsAgainAndItsErrorIsKept(TestKernel kernel) throws Exception {
        JobRunner runner = runner(kernel);
        Task failing = task(lease -> {
            throw new IllegalStateException("the printer\u0000 is on fire " + "x".repeat(600));
        });
        assertThatThrownBy(() -> runner.runIfDue(failing)).isInstanceOf(IllegalStateException.class);
        String error = kernel.units()
                .read(sql -> sql.first("select last_error from job_lease", row -> row.text(1)))
                .orElseThrow();
        assertThat(error).contains("the printer  is on fire").hasSize(500);
        kernel.clock().advance(Duration.ofMinutes(1));
        assertThat(runner.runIfDue(task(lease -> {}))).isTrue();
        runner.close();
    }

    @EachDatabase
    void anErrorInOneJobLeavesTheOthersRunning(TestKernel kernel) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        JobRunner runner = runner(kernel);
        runner.addJob(new Task("fatal", Duration.ZERO, lease -> {
            throw new StackOverflowError("deep");
        }));
        runner.addJob(new Task("healthy", Duration.ofMinutes(1), lease -> runs.incrementAndGet()));
        runner.runDue();
        runner.close();
        assertThat(runs).hasValue(1);
    }
}
