// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Clock;
import java.time.Duration;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;

/** What of the kernel this module stands on. */
record Ground(Schemas schemas, Units units, Json json, Clock clock, Ids ids, Words words) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A call of the server itself, from now on. */
    Call own() {
        return OwnCall.onServer("plugins", clock.instant().plus(PATIENCE), "plugins");
    }
}
