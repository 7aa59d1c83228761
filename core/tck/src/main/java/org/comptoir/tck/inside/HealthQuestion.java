// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.inside;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;

/** Asks an extension how it feels and answers state, field and message: outside, its types are others. */
public final class HealthQuestion implements Function<Object, List<String>> {

    private static final Call CALL = new Call(
            new CompanyId(new UUID(1, 1)),
            Actor.system("contract kit"),
            Idempotency.NONE,
            Instant.parse("2100-01-01T00:00:00Z"),
            Locale.FRENCH,
            "contract-kit");

    @Override
    public List<String> apply(Object service) {
        // A handler of facts is none, and has no health of its own.
        Health health = service instanceof Extension extension ? extension.check(CALL) : Health.up();
        return List.of(health.state().name(), health.field(), health.message());
    }
}
