// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Work that nobody asks for: fetching what changed, renewing a token. The core runs it under a lease, on one node at a
 * time, on a thread of the guard with a limit, and leaves it alone for a while after five failures in a row. While two
 * versions of a plugin are there, only the tasks of the chosen one run. When the plugin stops, a run that is under way is
 * interrupted and its tasks are forgotten; a plugin says again what it wants when it starts. At most 20 tasks a plugin.
 * Methods return at once and may be called from a component's constructor. The plugin needs at least one extension.
 *
 * <pre>{@code
 * @Component(service = AcmeOrders.class)
 * final class AcmeOrders {
 *
 *     @Activate
 *     public AcmeOrders(@Reference PluginTasks tasks) {
 *         tasks.repeat(RecurringTask.every(Duration.ofMinutes(5), "fetch-orders", this::fetch));
 *     }
 *
 *     private void fetch(Call call) {
 *         // asks Acme, and keeps what is new in the plugin's store
 *     }
 * }
 * }</pre>
 */
@ProviderType
public interface PluginTasks {

    /**
     * Has something done from now on; a task of this name that was there before gives way.
     *
     * @throws org.comptoir.model.ComptoirException {@code task.name}, {@code task.period}, {@code task.limit} (INVALID),
     *     {@code task.too-many} (CONFLICT)
     */
    void repeat(RecurringTask task);

    /**
     * Has something done once, on some node, when its time has come; tried again each minute until a run ends without an
     * exception. That it was done is remembered over restarts, what is to be done is not: say it again at each start.
     *
     * @throws org.comptoir.model.ComptoirException as {@link #repeat}
     */
    void once(SingleTask task);

    /** Forgets a task; a run that is under way goes on to its end. A name that is unknown is no matter. */
    void cancel(String name);
}
