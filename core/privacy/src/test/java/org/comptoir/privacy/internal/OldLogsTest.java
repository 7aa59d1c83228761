// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.testkit.FakeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldLogsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path folder;

    private record NoLease() implements Job.Lease {

        @Override
        public long token() {
            return 1;
        }

        @Override
        public void check(Tx tx) {
            // Nobody can have taken over.
        }
    }

    private Path written(String name, Duration ago) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "event=something user=usr_1");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
        return file;
    }

    private void run(Path where) {
        new OldLogs(where, new FakeClock(NOW), Duration.ofDays(365)).run(new NoLease());
    }

    @Test
    void filesThatNobodyWroteToForAYearGo() throws IOException {
        Path old = written("karaf.log.3", Duration.ofDays(366));
        Path young = written("karaf.log.1", Duration.ofDays(364));
        run(folder);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aServerWithoutLogsHasNothingToDelete() {
        run(folder.resolve("none"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void eachServerHasAJobOfItsOwn() {
        FakeClock clock = new FakeClock(NOW);
        Job one = new OldLogs(folder.resolve("a"), clock, Duration.ofDays(1));
        Job other = new OldLogs(folder.resolve("b"), clock, Duration.ofDays(1));
        assertThat(one.name()).isNotEqualTo(other.name()).hasSizeLessThanOrEqualTo(60);
    }
}
