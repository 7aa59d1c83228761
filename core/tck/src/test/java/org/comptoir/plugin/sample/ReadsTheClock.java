// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the machine what time it is. */
public final class ReadsTheClock extends SampleRule {

    public ReadsTheClock(Map<String, Object> settings) {
        super(settings);
        Supplier<Instant> now = Instant::now;
        settings.getOrDefault("since", now.get());
    }
}
