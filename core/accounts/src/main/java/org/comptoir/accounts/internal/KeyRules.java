// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.Scopes;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;

/** What a key may be, apart from who asks for it. */
final class KeyRules {

    ApiKeyRequest checked(ApiKeyRequest request, LocalDate today) {
        String name = new Field("name").required(request.name(), 100);
        String role = new Field("role").optional(request.role(), 16);
        if (!role.isEmpty() && !Scopes.keyRoles().contains(role)) {
            throw ComptoirException.invalid("api-key.role-unknown", "role", role);
        }
        Set<String> scopes = new TreeSet<>(request.scopes());
        scopes.stream()
                .filter(scope -> !Scopes.forKeys().contains(scope))
                .findFirst()
                .ifPresent(unknown -> {
                    throw ComptoirException.invalid("api-key.scope-unknown", "scopes", unknown);
                });
        if (role.isEmpty() && scopes.isEmpty()) {
            throw ComptoirException.invalid("api-key.no-scope", "scopes");
        }
        LocalDate expiresOn = new Field("expiresOn").present(request.expiresOn());
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(1))) {
            throw ComptoirException.invalid("api-key.expiry", "expiresOn", expiresOn);
        }
        return new ApiKeyRequest(name, role, scopes, expiresOn);
    }
}
