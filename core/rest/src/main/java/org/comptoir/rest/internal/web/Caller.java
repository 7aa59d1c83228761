// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import java.util.Set;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Session;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.Actor;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.rest.Needs;

/**
 * Who sent a request: a program by its key, or a person by their session.
 *
 * @param company the only company whose books they see
 * @param actor what is written beside what they do
 * @param id tells callers apart, so that two may choose the same idempotency key
 * @param scopes what they may do
 * @param reach whose rows they see
 * @param person whether it is a person
 */
public record Caller(CompanyId company, Actor actor, String id, Set<String> scopes, Reach reach, boolean person) {

    /** What a browser shows the session in. */
    public static final String COOKIE = "__Host-comptoir";

    /** What a page shows the token of its session in. */
    public static final String CSRF_TOKEN = "X-CSRF-Token";

    private static final int SHOWN_OF_IBAN = 4;

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A program. A key belongs to the merchant, so it reaches all customers; what is closed, only if it reads the books. */
    public static Caller of(ApiKey key) {
        String id = key.id().toString();
        Reach reach = Scopes.allow(key.scopes(), "ledger:r") ? Reach.EVERYTHING : Reach.OPEN;
        return new Caller(key.company(), Actor.apiKey(id), id, key.scopes(), reach, false);
    }

    /** A person. */
    public static Caller of(Session session) {
        return new Caller(
                session.company(),
                Actor.user(session.user()),
                session.user().toString(),
                session.scopes(),
                session.reach(),
                true);
    }

    /** Whether they may do, or know, what a scope stands for. */
    public boolean allows(String scope) {
        return scope.equals(Needs.PERSON) ? person : Scopes.allow(scopes, scope);
    }

    /** The same as who looks at something. */
    public Reader reader() {
        return new Reader(scopes, reach);
    }

    /** An IBAN as they may see it: its last four characters, unless they have the scope {@code iban:r}. */
    public String iban(String iban) {
        if (allows("iban:r") || iban.length() <= SHOWN_OF_IBAN) {
            return iban;
        }
        return "…" + iban.substring(iban.length() - SHOWN_OF_IBAN);
    }
}
