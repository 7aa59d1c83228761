// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.model.id.UuidV7;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ids from the clock and the machine's randomness. */
@Component(service = Ids.class)
public final class TimeOrderedIds implements Ids {

    private final UuidV7 generator;

    @Activate
    public TimeOrderedIds(@Reference Clock clock) {
        this.generator = new UuidV7(clock, new SecureRandom());
    }

    @Override
    public UUID next() {
        return generator.next();
    }
}
