// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Jobs;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.Extension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks of all plugins. Looks each second which are due, and runs them as jobs: under a lease, so on one node at a
 * time, and through the guard, so that one that hangs or fails is the plugin's own loss. One that belongs to a version
 * which is not the chosen one waits.
 */
@Component(service = TaskBoard.class)
public final class TaskBoard {

    private static final Logger LOG = LoggerFactory.getLogger(TaskBoard.class);
    private static final int MOST_OF_A_PLUGIN = 20;
    private static final int MOST_AT_ONCE = 32;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final PluginVersions versions;
    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final DoneTasks done = new DoneTasks();
    private final Map<Long, Map<String, PlannedTask>> planned = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> looking;

    @Activate
    public TaskBoard(
            @Reference Jobs jobs,
            @Reference PluginVersions versions,
            @Reference Schemas schemas,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids) {
        DoneTasks.prepare(schemas);
        this.jobs = jobs;
        this.versions = versions;
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.threads = new ThreadPoolExecutor(
                0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), TaskBoard::daemon);
        this.timer = Executors.newSingleThreadScheduledExecutor(TaskBoard::daemon);
        this.looking = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "comptoir-plugin-tasks");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void close() {
        looking.cancel(false);
        timer.shutdownNow();
        planned.keySet().forEach(this::forget);
        threads.shutdownNow();
    }

    /** Plans a task; one of its name gives way. Refused: {@code task.too-many}. */
    void plan(PlannedTask task) {
        Map<String, PlannedTask> own = planned.computeIfAbsent(task.bundle(), key -> new ConcurrentHashMap<>());
        synchronized (own) {
            if (!own.containsKey(task.name()) && own.size() >= MOST_OF_A_PLUGIN) {
                throw new ComptoirException(
                        "task.too-many",
                        Fault.CONFLICT,
                        Map.of("plugin", task.plugin(), "most", Integer.toString(MOST_OF_A_PLUGIN)));
            }
            PlannedTask former = own.put(task.name(), task);
            if (former != null) {
                former.cancel();
            }
        }
    }

    void cancel(long bundle, String name) {
        PlannedTask task = planned.getOrDefault(bundle, Map.of()).get(name);
        if (task != null) {
            remove(task);
            task.cancel();
        }
    }

    private void remove(PlannedTask task) {
        planned.getOrDefault(task.bundle(), Map.of()).values().removeIf(other -> other == task);
    }

    /** A bundle stopped. */
    void forget(long bundle) {
        Map<String, PlannedTask> own = planned.remove(bundle);
        if (own != null) {
            own.values().forEach(PlannedTask::end);
        }
    }

    List<PlannedTask> tasks(long bundle) {
        return List.copyOf(planned.getOrDefault(bundle, Map.of()).values());
    }

    /** Sees which tasks are due, and has them run. */
    void look() {
        try {
            Instant now = clock.instant();
            for (Map.Entry<Long, Map<String, PlannedTask>> own : planned.entrySet()) {
                List<PlannedTask> due = own.getValue().values().stream()
                        .filter(task -> task.take(now))
                        .toList();
                if (!due.isEmpty()) {
                    boolean chosen = versions.counts(own.getKey());
                    due.forEach(task -> begin(task, chosen));
                }
            }
        } catch (RuntimeException | Error failure) {
            // What got out of here would end the timer, and with it every task.
            LOG.error("event=plugin-tasks-not-looked-at action=\"see the cause\"", failure);
        }
    }

    private void begin(PlannedTask task, boolean chosen) {
        if (!chosen) {
            task.giveBack(clock.instant());
            return;
        }
        try {
            threads.execute(() -> run(task));
        } catch (RejectedExecutionException full) {
            task.giveBack(clock.instant());
        }
    }

    private void run(PlannedTask task) {
        Duration wait = RETRY;
        try {
            if (task.isSingle() && units.read(sql -> done.contains(sql, task))) {
                remove(task);
                task.cancel();
                return;
            }
            boolean ran = jobs.runIfDue(new TaskJob(task));
            wait = ran ? task.period() : shorter(task.period(), LOOK_AGAIN);
        } catch (ComptoirException refused) {
            LOG.warn(
                    "event=plugin-task-failed plugin={} task={} reason=\"{}\"",
                    task.plugin(),
                    task.name(),
                    refused.getMessage());
            wait = task.period();
        } catch (RuntimeException | Error failure) {
            LOG.error("event=plugin-task-broken plugin={} task={}", task.plugin(), task.name(), failure);
            wait = task.period();
        } finally {
            task.giveBack(clock.instant().plus(wait));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** A task as a job: its lease is what keeps the other nodes away. */
    private final class TaskJob implements Job {
        private final PlannedTask task;

        TaskJob(PlannedTask task) {
            this.task = task;
        }

        @Override
        public String name() {
            return JobNames.of(task.plugin(), task.name());
        }

        @Override
        public Duration every() {
            return task.isSingle() ? RETRY : task.period();
        }

        @Override
        public Duration lease() {
            return task.limit().plusSeconds(30);
        }

        @Override
        public void run(Lease lease) {
            Plugin<Extension> guard = versions.of(task.bundle()).stream()
                    .findFirst()
                    .orElseThrow(() -> new ComptoirException(
                            "broker.stopped", Fault.UNAVAILABLE, Map.of("plugin", task.plugin())));
            Call call = call(task);
            guard.ask(call, "task " + task.name(), task.limit(), extension -> {
                task.run(call);
                return true;
            });
            if (task.isSingle() && !task.isEnded()) {
                units.write(call(task), Boolean.class, tx -> {
                    lease.check(tx);
                    return done.remember(tx, task);
                });
                remove(task);
                task.cancel();
            }
        }

        /** A little longer than the limit, so that it is the task that is late and not the one who waits. */
        private Call call(PlannedTask of) {
            return new Call(
                    OwnCall.NO_COMPANY,
                    Actor.plugin(of.plugin()),
                    Idempotency.NONE,
                    clock.instant().plus(of.limit()).plusSeconds(5),
                    Locale.ENGLISH,
                    ids.next().toString());
        }
    }
}
