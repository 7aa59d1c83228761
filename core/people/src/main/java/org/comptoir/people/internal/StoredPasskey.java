// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import org.comptoir.api.people.Passkey;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.passkey.Credential;
import org.jspecify.annotations.Nullable;

/** A passkey as it lies in the database. */
record StoredPasskey(
        CompanyId company,
        PasskeyId id,
        UserId person,
        String name,
        Credential credential,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    Passkey toPasskey() {
        return new Passkey(id, name, credential.synced(), createdAt, lastUsedAt);
    }
}
