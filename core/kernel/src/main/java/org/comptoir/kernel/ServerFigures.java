// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what the server does by itself goes, over all companies: figures, and nothing of what is in them. */
public interface ServerFigures {

    /** The jobs that ever ran, by name. */
    List<JobState> jobs();

    /** What is on its way to those who listen. */
    Waiting facts();

    /**
     * A job.
     *
     * @param job its name
     * @param holder who runs it, or ran it last
     * @param token how often it was begun
     * @param heldUntil until when it is held; past where nobody runs it
     * @param dueAt when it is looked at next
     * @param lastError how its last run failed, empty where it did not
     * @param startedAt when its last run began; null where that was before anybody wrote it down
     * @param endedAt when its last run ended; null where none has ended since
     */
    record JobState(
            String job,
            String holder,
            long token,
            Instant heldUntil,
            Instant dueAt,
            String lastError,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {

        /** Whether somebody runs it now. */
        public boolean runs(Instant now) {
            return heldUntil.isAfter(now);
        }
    }

    /**
     * Facts.
     *
     * @param oldest since when the oldest waits that nobody looked at yet
     * @param again how many deliveries failed and are tried again
     * @param dead how many were given up
     */
    record Waiting(Optional<Instant> oldest, long again, long dead) {}
}
