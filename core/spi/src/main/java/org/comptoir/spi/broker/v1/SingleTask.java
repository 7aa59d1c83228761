// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.time.Duration;
import java.time.Instant;

/**
 * Something to be done once. Further components may be added to the record; make it with {@link #after}.
 *
 * @param name unique in the plugin for all time: once it was done, a task of this name is not done again. Small letters,
 *     digits and hyphens, 1 to 40 characters
 * @param notBefore when it may run first
 * @param limit how long a run may take, 1 second to 10 minutes; then it is interrupted
 */
public record SingleTask(String name, Instant notBefore, Duration limit, TaskWork work) {

    /** A task that may take a minute. */
    public static SingleTask after(Instant notBefore, String name, TaskWork work) {
        return new SingleTask(name, notBefore, Duration.ofMinutes(1), work);
    }

    public SingleTask limited(Duration longest) {
        return new SingleTask(name, notBefore, longest, work);
    }
}
