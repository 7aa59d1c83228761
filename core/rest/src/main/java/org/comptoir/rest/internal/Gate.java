// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.time.Clock;
import org.comptoir.kernel.Ids;

/** Puts a {@link CallFilter} before every method of every resource, also before those that declare nothing. */
final class Gate implements DynamicFeature {

    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    Gate(Callers callers, Clock clock, Ids ids) {
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (OptionsAnswer.isJerseys(resource.getResourceClass())) {
            context.register(new OptionsAnswer());
            return;
        }
        context.register(new CallFilter(Operation.of(resource.getResourceMethod()), callers, clock, ids));
    }
}
