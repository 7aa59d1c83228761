// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Session;

/**
 * Who may ask for a page.
 *
 * @param kind who in general
 * @param scope what they must be allowed to do, empty for nothing in particular
 */
public record Access(Kind kind, String scope) {

    /** Who in general. */
    public enum Kind {
        /** Everybody. */
        ANYBODY,
        /** Who is signed in. */
        SIGNED_IN,
        /** Who is signed in and proved a moment ago that it is still they. */
        CONFIRMED
    }

    /** Everybody. */
    public static final Access ANYBODY = new Access(Kind.ANYBODY, "");

    /** Who is signed in, for what is theirs alone. */
    public static final Access SIGNED_IN = new Access(Kind.SIGNED_IN, "");

    /** Who is signed in, for what whoever finds a screen unlocked must not do. */
    public static final Access CONFIRMED = new Access(Kind.CONFIRMED, "");

    /** Whose roles allow this. */
    public static Access needs(String scope) {
        return new Access(Kind.SIGNED_IN, scope);
    }

    /** Whose roles allow this, and only a moment after they proved that it is still they. */
    public static Access needsConfirmed(String scope) {
        return new Access(Kind.CONFIRMED, scope);
    }

    /** Whether the roles of this session are enough. */
    public boolean allows(Session session) {
        return scope.isEmpty()
                || session.scopes().contains(scope)
                || session.scopes().contains(Scopes.ADMIN);
    }
}
