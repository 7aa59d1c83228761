// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;

/**
 * Something to be done again and again, on one node at a time. Register it as a service. It is run under a lease; should
 * this node stall and another take over, the lease's token tells the late writer apart.
 */
public interface Job {

    /** Its stable name, at most 60 characters. */
    String name();

    /** How long to wait between the end of a run and the next. */
    Duration every();

    /**
     * How long a run may last before another node may take over all the same. A node that dies is replaced within half a
     * minute, whatever this says.
     */
    default Duration lease() {
        return Duration.ofMinutes(5);
    }

    /** Whether a run would find anything to do; asked each second, so that an idle server writes nothing. */
    default boolean hasWork() {
        return true;
    }

    /**
     * One run.
     *
     * @param lease to be {@linkplain Lease#check checked} inside each write
     */
    void run(Lease lease);

    /** The right to run a job. */
    interface Lease {

        /** Grows with each holder. */
        long token();

        /**
         * Takes the lease's row for this write: the write commits only while the lease is still ours.
         *
         * @throws org.comptoir.model.ComptoirException {@code job.lease-lost}
         */
        void check(Tx tx);
    }
}
