// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.access.ApiKeyRequest;
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
    void requireMay(ApiKeyRequest request) {
        if (request.expiresOn().isAfter(until)) {
            throw ComptoirException.invalid("api-key.expiry", "expiresOn", request.expiresOn());
        }
        Set<String> wanted = new TreeSet<>(request.scopes());
        wanted.addAll(Scopes.ofKey(request.role()));
        if (!Scopes.cover(held, wanted)) {
            throw new ComptoirException("api-key.exceeds-creator", Fault.FORBIDDEN, Map.of("field", "scopes"));
        }
    }
}
