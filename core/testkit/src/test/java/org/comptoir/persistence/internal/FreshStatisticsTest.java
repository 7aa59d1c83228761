// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

class FreshStatisticsTest {

    private static final Job.Lease HELD = new Job.Lease() {
        @Override
        public long token() {
            return 1;
        }

        @Override
        public void check(Tx tx) {}
    };

    /** PostgreSQL counts changes a moment after the commit. */
    private static boolean becomes(boolean wanted, Job job) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (job.hasWork() != wanted && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return job.hasWork() == wanted;
    }

    @EachDatabase
    void aTableThatGrewIsLookedAtOnceAndThenLeftAlone(TestKernel kernel) {
        assumeTrue(kernel.database().product().startsWith("PostgreSQL"), "Derby looks after its statistics by itself");
        Job job = new FreshStatistics(kernel.database());
        assertThat(job.hasWork()).as("a new server has nothing to look at").isFalse();

        kernel.database().transaction(sql -> {
            sql.define("create table grown (place integer not null primary key)");
            return sql.batch(
                    "insert into grown (place) values (?)",
                    IntStream.range(0, 1_000)
                            .mapToObj(place -> new @Nullable Object[] {place})
                            .toList());
        });
        assertThat(becomes(true, job)).isTrue();

        job.run(HELD);
        assertThat(becomes(false, job)).isTrue();
        Optional<Integer> known = kernel.database()
                .reading(sql -> sql.first(
                        "select cast(reltuples as integer) from pg_class where relname = 'grown'",
                        row -> row.integer(1)));
        assertThat(known).contains(1_000);
    }
}
