// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.LocalDate;
import java.util.Set;
import org.comptoir.api.access.Scopes;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApiKeyId;

/** What whoever makes a key may do themselves: nobody grants a right they lack, nor for longer than they have it. */
final class Creators {

    private final ApiKeyStore store;
    private final Makers makers;

    Creators(ApiKeyStore store, Makers makers) {
        this.store = store;
        this.makers = makers;
    }

    Makers makers() {
        return makers;
    }

    Creator of(Sql sql, Call call) {
        Actor actor = call.actor();
        if (actor.kind().equals("api-key")) {
            return store.find(sql, call.company(), ApiKeyId.parse(actor.id()))
                    .map(this::key)
                    .orElseGet(() -> new Creator(actor.toString(), Set.of(), LocalDate.MAX));
        }
        String maker = new Actor(actor.kind(), actor.id()).toString();
        return new Creator(maker, makers.held(call.company(), maker), LocalDate.MAX);
    }

    private Creator key(StoredKey key) {
        Set<String> left = Scopes.cut(key.effectiveScopes(), makers.held(key));
        return new Creator(key.maker(), left, key.expiresOn());
    }
}
