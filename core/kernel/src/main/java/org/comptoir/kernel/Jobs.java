// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

/**
 * Runs jobs for whoever decides by itself when to look, and on which thread: each under its lease, as a {@link Job} that
 * is registered as a service. Safe for many threads.
 */
public interface Jobs {

    /**
     * Runs a job here and now, if it is due and no other node is at it. What it throws comes out, after the lease was
     * given back.
     *
     * @return whether it ran
     */
    boolean runIfDue(Job job);
}
