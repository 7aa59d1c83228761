// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApiKeyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers when keys were last used: at most once a minute a key and node, and never on the request's thread. */
final class KeyUse {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUse.class);
    private static final long MINUTE_MILLIS = 60_000;
    private static final long PATIENCE_SECONDS = 10;

    private final Units units;
    private final Clock clock;
    private final ApiKeyStore store;
    private final Executor aside;
    private final Map<ApiKeyId, Long> noted = new ConcurrentHashMap<>();

    KeyUse(Units units, Clock clock, ApiKeyStore store, Executor aside) {
        this.units = units;
        this.clock = clock;
        this.store = store;
        this.aside = aside;
    }

    void note(StoredKey key) {
        Instant now = clock.instant();
        boolean due = now.toEpochMilli()
                == noted.merge(
                        key.id(),
                        now.toEpochMilli(),
                        (before, at) -> at >= before && at - before < MINUTE_MILLIS ? before : at);
        if (due && isStale(key, now)) {
            aside.execute(() -> write(key, now));
        }
    }

    private static boolean isStale(StoredKey key, Instant now) {
        Instant stored = key.lastUsedAt();
        return stored == null || stored.plusMillis(MINUTE_MILLIS).compareTo(now) <= 0;
    }

    /** A use that goes unrecorded harms nobody: the next one comes. */
    private void write(StoredKey key, Instant at) {
        Call call = OwnCall.on(key.company(), "api-keys", clock.instant().plusSeconds(PATIENCE_SECONDS), "key-use");
        try {
            units.write(call, String.class, tx -> {
                store.used(tx, key.id(), at);
                return "";
            });
        } catch (RuntimeException failed) {
            LOG.warn("event=key-use-not-recorded key={} reason={}", key.id(), failed.getMessage());
        }
    }
}
