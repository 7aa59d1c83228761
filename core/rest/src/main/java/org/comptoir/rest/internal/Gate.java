// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.time.Clock;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.kernel.Ids;

/** Puts a {@link CallFilter} before every method of every resource, also before those that declare nothing. */
final class Gate implements DynamicFeature {

    private final ApiKeys keys;
    private final Clock clock;
    private final Ids ids;

    Gate(ApiKeys keys, Clock clock, Ids ids) {
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (OptionsAnswer.isJerseys(resource.getResourceClass())) {
            context.register(new OptionsAnswer());
            return;
        }
        context.register(new CallFilter(Operation.of(resource.getResourceMethod()), keys, clock, ids));
    }
}
