// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.Scopes;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A key as it lies in the database.
 *
 * @param maker for whom it answers, as {@link ApiKey#createdBy}
 */
record StoredKey(
        CompanyId company,
        ApiKeyId id,
        String name,
        String prefix,
        String digest,
        String role,
        Set<String> scopes,
        LocalDate expiresOn,
        Instant expiresAt,
        Instant createdAt,
        String maker,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    boolean isActive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** What the key may do today: a role brings the scopes that this release gives it. */
    Set<String> effectiveScopes() {
        Set<String> all = new TreeSet<>(scopes);
        all.addAll(Scopes.ofKey(role));
        return all;
    }

    ApiKey toApiKey(Instant now) {
        return toApiKey(now, effectiveScopes());
    }

    /** @param left what it may do of what it was given */
    ApiKey toApiKey(Instant now, Set<String> left) {
        String status = revokedAt != null ? "revoked" : now.isBefore(expiresAt) ? "active" : "expired";
        Instant used = lastUsedAt;
        return new ApiKey(
                id,
                company,
                name,
                prefix,
                role,
                left,
                expiresOn,
                createdAt,
                maker,
                used == null ? "" : used.truncatedTo(ChronoUnit.MINUTES).toString(),
                status);
    }
}
