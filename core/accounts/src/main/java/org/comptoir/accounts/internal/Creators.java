// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Actor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** What whoever makes a key may do themselves: nobody grants a right they lack. */
final class Creators {

    private final ApiKeyStore store;
    private final @Nullable Users people;

    /** @param people none where nobody can sign in */
    Creators(ApiKeyStore store, @Nullable Users people) {
        this.store = store;
        this.people = people;
    }

    /** Refused: {@code api-key.exceeds-creator}. */
    void requireMay(Tx tx, Set<String> wanted) {
        if (!Scopes.cover(held(tx), wanted)) {
            throw new ComptoirException("api-key.exceeds-creator", Fault.FORBIDDEN, Map.of("field", "scopes"));
        }
    }

    private Set<String> held(Tx tx) {
        Actor actor = tx.call().actor();
        return switch (actor.kind()) {
            case "api-key" ->
                store.find(tx, tx.call().company(), ApiKeyId.parse(actor.id()))
                        .map(StoredKey::effectiveScopes)
                        .orElse(Set.of());
            case "user" ->
                people == null
                        ? Set.of()
                        : Scopes.of(
                                people.get(UserId.parse(actor.id()), tx.call()).roles());
            // The console and the server itself are out of reach for all but who runs the machine.
            default -> Set.of(Scopes.ADMIN);
        };
    }
}
