// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;

/**
 * A key of a program, without its secret.
 *
 * @param id its id
 * @param company the only company whose books it opens
 * @param name what its owner calls it
 * @param prefix the first characters of the secret, to tell keys apart
 * @param role the role it was made with, empty if none
 * @param scopes all that it may do, its role's scopes included
 * @param expiresOn the last day it works, in the company's zone
 * @param createdAt when it was made
 * @param createdBy who made it, or made the key that it was made with, such as {@code user:user_01} or {@code
 *     console:karaf}; never may a key do more than they may now
 * @param lastUsed when it was last used, to the minute; empty before its first use
 * @param status {@code active}, {@code expired} or {@code revoked}
 */
public record ApiKey(
        ApiKeyId id,
        CompanyId company,
        String name,
        String prefix,
        String role,
        Set<String> scopes,
        LocalDate expiresOn,
        Instant createdAt,
        String createdBy,
        String lastUsed,
        String status) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it may do what a scope stands for; the scope {@code admin} allows everything. */
    public boolean allows(String scope) {
        return Scopes.allow(scopes, scope);
    }
}
