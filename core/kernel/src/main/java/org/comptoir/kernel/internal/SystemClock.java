// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Component;

/** The machine's clock: the one place that asks for the time. Everything else is handed a {@link Clock}. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private final Clock utc = Clock.system(ZoneOffset.UTC);

    @Override
    public ZoneId getZone() {
        return utc.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return utc.withZone(zone);
    }

    @Override
    public Instant instant() {
        return utc.instant();
    }
}
