// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Jobs;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs that are due, one after the other, each under a lease in the database. */
@Component(
        service = {JobRunner.class, Jobs.class},
        immediate = true)
public final class JobRunner implements Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** Jobs belong to the server; their rows carry no company. */
    private static final int LONGEST_ERROR = 500;
    /** A node that died leaves its jobs to others after so many seconds; one that lives says so in time. */
    private static final long HOLD = 20;

    private static final long BEAT = 5;

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final String holder;
    private final List<Job> jobs = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread;
    private final ScheduledExecutorService heart;
    private final ScheduledFuture<?> ticking;

    @Activate
    public JobRunner(@Reference Units units, @Reference Clock clock, @Reference Ids ids) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.holder = ManagementFactory.getRuntimeMXBean().getName() + "/" + ids.next();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "comptoir-jobs"));
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "comptoir-leases"));
        this.ticking = thread.scheduleWithFixedDelay(this::runDue, 1, 1, TimeUnit.SECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addJob(Job job) {
        jobs.add(job);
    }

    void removeJob(Job job) {
        jobs.remove(job);
    }

    @Deactivate
    public void close() throws InterruptedException {
        ticking.cancel(false);
        thread.shutdown();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
        heart.shutdownNow();
    }

    public void runDue() {
        for (Job job : jobs) {
            try {
                runIfDue(job);
            } catch (ComptoirException unavailable) {
                LOG.warn("event=job-put-off job={} reason=\"{}\"", job.name(), unavailable.getMessage());
            } catch (RuntimeException | Error failure) {
                // An error that got out of here would end the timer, and with it every job.
                LOG.error("event=job-failed job={} action=\"see the cause; it runs again\"", job.name(), failure);
            }
        }
    }

    @Override
    public boolean runIfDue(Job job) {
        if (!isDue(job) || !job.hasWork()) {
            return false;
        }
        long token = tryAcquire(job);
        if (token < 0) {
            return false;
        }
        HeldLease lease = new HeldLease(job.name(), token, clock.instant().plus(job.lease()));
        ScheduledFuture<?> heartbeat = heart.scheduleWithFixedDelay(() -> renew(lease), BEAT, BEAT, TimeUnit.SECONDS);
        String error = "";
        try {
            job.run(lease);
            return true;
        } catch (RuntimeException | Error failure) {
            error = String.valueOf(failure);
            throw failure;
        } finally {
            heartbeat.cancel(false);
            release(job, token, OneLine.of(error, LONGEST_ERROR));
        }
    }

    /** Holds on to a job for another while, until its time is up. */
    private void renew(HeldLease lease) {
        try {
            units.write(
                    call(),
                    Integer.class,
                    tx -> tx.update(
                            "update job_lease set held_until = ? where job = ? and token = ? and held_until > ?",
                            until(tx.now(), lease.end()),
                            lease.job(),
                            lease.token(),
                            tx.now()));
        } catch (RuntimeException failure) {
            LOG.warn("event=lease-not-renewed job={} reason=\"{}\"", lease.job(), failure.getMessage());
        }
    }

    private static Instant until(Instant now, Instant end) {
        Instant held = now.plusSeconds(HOLD);
        return held.isAfter(end) ? end : held;
    }

    /** A look without a lock, so that waiting nodes write nothing. */
    private boolean isDue(Job job) {
        Instant now = clock.instant();
        return units.read(sql -> sql.first(
                        "select held_until, due_at from job_lease where job = ?",
                        row -> !row.instant(1).isAfter(now) && !row.instant(2).isAfter(now),
                        job.name()))
                .orElse(true);
    }

    /** Its token, or less than zero: another node has it, or began it at this very moment. */
    private long tryAcquire(Job job) {
        try {
            return acquire(job);
        } catch (DuplicateKey another) {
            return -1;
        }
    }

    private long acquire(Job job) {
        return units.write(call(), Long.class, tx -> {
            Instant until = until(tx.now(), tx.now().plus(job.lease()));
            int taken = tx.update(
                    "update job_lease set holder = ?, token = token + 1, held_until = ?, started_at = ?, ended_at = null"
                            + " where job = ? and held_until <= ? and due_at <= ?",
                    holder,
                    until,
                    tx.now(),
                    job.name(),
                    tx.now(),
                    tx.now());
            if (taken == 1) {
                return tx.first("select token from job_lease where job = ?", row -> row.number(1), job.name())
                        .orElse(-1L);
            }
            boolean known = tx.first("select token from job_lease where job = ?", row -> row.number(1), job.name())
                    .isPresent();
            if (known) {
                return -1L;
            }
            tx.update(
                    "insert into job_lease (job, holder, token, held_until, due_at, last_error, started_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    job.name(),
                    holder,
                    1L,
                    until,
                    tx.now(),
                    "",
                    tx.now());
            return 1L;
        });
    }

    private void release(Job job, long token, String error) {
        units.write(
                call(),
                Integer.class,
                tx -> tx.update(
                        "update job_lease set held_until = ?, ended_at = ?, due_at = ?, last_error = ?"
                                + " where job = ? and token = ?",
                        tx.now(),
                        tx.now(),
                        tx.now().plus(job.every()),
                        error,
                        job.name(),
                        token));
    }

    private Call call() {
        return OwnCall.onServer(
                "jobs", clock.instant().plusSeconds(30), ids.next().toString());
    }

    private record HeldLease(String job, long token, Instant end) implements Job.Lease {
        @Override
        public void check(Tx tx) {
            int ours = tx.update(
                    "update job_lease set held_until = held_until where job = ? and token = ? and held_until > ?",
                    job,
                    token,
                    tx.now());
            if (ours != 1) {
                throw new ComptoirException("job.lease-lost", Fault.CONFLICT, Map.of("job", job));
            }
        }
    }
}
