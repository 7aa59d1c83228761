// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import org.comptoir.model.id.PasskeyId;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id its id on this server
 * @param name what they call it, 1 to 60 characters
 * @param synced whether what keeps it may copy it to their other devices; a passkey of a security key stays where it is
 * @param createdAt when they added it
 * @param lastUsedAt when it last let them in or proved that it is they; none before the first time
 */
public record Passkey(
        PasskeyId id,
        String name,
        boolean synced,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
