// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.access.Scopes;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Who is about to make a key.
 *
 * @param maker for whom the new key will answer
 * @param held what they may do themselves
 * @param until the last day that they can give
 */
record Creator(String maker, Set<String> held, LocalDate until) {

    /** Refused: {@code api-key.expiry}, {@code api-key.exceeds-creator}. */
    void requireMay(StoredKey key) {
        if (key.expiresOn().isAfter(until)) {
            throw ComptoirException.invalid("api-key.expiry", "expiresOn", key.expiresOn());
        }
        if (!Scopes.cover(held, key.effectiveScopes())) {
            throw new ComptoirException("api-key.exceeds-creator", Fault.FORBIDDEN, Map.of("field", "scopes"));
        }
    }
}
