// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.glassfish.jersey.servlet.ServletContainer;

/** An application that serves. It ends when it has been replaced and the last request that began on it is over. */
final class Serving {

    private final ServletContainer container;
    private final Set<String> resources;

    /** Requests under way, and one more until it is replaced. */
    private final AtomicLong users = new AtomicLong(1);

    Serving(ServletContainer container, List<Object> resources) {
        this.container = container;
        this.resources = resources.stream()
                .map(resource -> resource.getClass().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    ServletContainer container() {
        return container;
    }

    /** The names of the classes it serves. */
    Set<String> resources() {
        return resources;
    }

    /** Whether it may be used; then {@link #leave} must follow. */
    boolean enter() {
        return users.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
    }

    /** Ends a use; also what replaces it says, once. */
    void leave() {
        if (users.decrementAndGet() == 0) {
            container.destroy();
        }
    }
}
