// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.time.Duration;

/**
 * Something to be done again and again. Further components may be added to the record; make it with {@link #every}.
 *
 * @param name unique in the plugin: small letters, digits and hyphens, 1 to 40 characters
 * @param period from the end of a run to the next, 5 seconds to 31 days
 * @param limit how long a run may take, 1 second to 10 minutes; then it is interrupted
 */
public record RecurringTask(String name, Duration period, Duration limit, TaskWork work) {

    /** A task whose runs may take a minute. */
    public static RecurringTask every(Duration period, String name, TaskWork work) {
        return new RecurringTask(name, period, Duration.ofMinutes(1), work);
    }

    public RecurringTask limited(Duration longest) {
        return new RecurringTask(name, period, longest, work);
    }
}
