// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ConsumerType;

/** What a task does. */
@FunctionalInterface
@ConsumerType
public interface TaskWork {

    /**
     * One run, on a thread of the guard, outside any transaction. May come twice for one occasion when a node dies, so each
     * remote effect needs a key of its own. A run that ends by an exception is held against the plugin as any failed
     * question is.
     *
     * @param call of the plugin, for no company: {@link Call#withCompany} makes it one for the company that is worked on
     */
    void run(Call call);
}
