// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

import java.util.Set;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Session;
import org.comptoir.model.Reach;

/**
 * Who looks at something, be it a person or a program.
 *
 * @param scopes what they may do
 * @param reach whose rows they see
 */
public record Reader(Set<String> scopes, Reach reach) {

    public Reader {
        scopes = Set.copyOf(scopes);
    }

    /** A person. */
    public static Reader of(Session session) {
        return new Reader(session.scopes(), session.reach());
    }

    /** Whether they may do, or know, what a scope stands for. */
    public boolean allows(String scope) {
        return Scopes.allow(scopes, scope);
    }

    /** Whether they buy, and are none of the merchant's: how things came about in the house is not for them. */
    public boolean buys() {
        return reach instanceof Reach.Organisation || reach instanceof Reach.Own;
    }
}
