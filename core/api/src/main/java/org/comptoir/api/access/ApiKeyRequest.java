// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a new key shall be.
 *
 * @param name what its owner calls it, 1 to 100 characters
 * @param role one of {@link Scopes#keyRoles()}, empty for the scopes alone
 * @param scopes some of {@link Scopes#forKeys()}, beside those of the role
 * @param expiresOn the last day it works: today at the earliest, a year from now at the latest
 */
public record ApiKeyRequest(String name, String role, Set<String> scopes, LocalDate expiresOn) {

    public ApiKeyRequest {
        scopes = Set.copyOf(scopes);
    }
}
