// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;

/** What of the kernel this module stands on. */
record Ground(Schemas schemas, Units units, Json json, Clock clock, Ids ids, Words words) {

    private static final CompanyId SERVER = new CompanyId(new UUID(0, 0));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A call of the server itself, from now on. */
    Call own() {
        return new Call(
                SERVER,
                Actor.system("plugins"),
                Idempotency.NONE,
                clock.instant().plus(PATIENCE),
                Locale.ENGLISH,
                "plugins");
    }
}
