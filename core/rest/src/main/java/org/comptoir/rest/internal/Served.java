// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The application that serves now: one servlet writes it down, another asks for the health page. */
@Component(service = Served.class)
public final class Served {

    private final AtomicReference<@Nullable Serving> current = new AtomicReference<>();

    @Activate
    public Served() {}

    @Nullable
    Serving replace(@Nullable Serving next) {
        return current.getAndSet(next);
    }

    /** The application, entered; null while there is none. */
    @Nullable
    Serving enter() {
        Serving serving = current.get();
        while (serving != null && !serving.enter()) {
            serving = current.get();
        }
        return serving;
    }

    /** The names of the resources' classes that are served now. */
    Set<String> resources() {
        Serving serving = current.get();
        return serving == null ? Set.of() : serving.resources();
    }
}
