// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.Set;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Session;

/**
 * Who may ask for a page.
 *
 * @param kind who in general
 * @param scopes what they must be allowed to do: one of them will do; none for nothing in particular
 */
public record Access(Kind kind, Set<String> scopes) {

    public Access {
        scopes = Set.copyOf(scopes);
    }

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
    public static final Access ANYBODY = new Access(Kind.ANYBODY, Set.of());

    /** Who is signed in, for what is theirs alone. */
    public static final Access SIGNED_IN = new Access(Kind.SIGNED_IN, Set.of());

    /** Who is signed in, for what whoever finds a screen unlocked must not do. */
    public static final Access CONFIRMED = new Access(Kind.CONFIRMED, Set.of());

    /** Whose roles allow one of these. */
    public static Access needs(String... scopes) {
        return new Access(Kind.SIGNED_IN, Set.of(scopes));
    }

    /** Whose roles allow one of these, and only a moment after they proved that it is still they. */
    public static Access needsConfirmed(String... scopes) {
        return new Access(Kind.CONFIRMED, Set.of(scopes));
    }

    /** Whether the roles of this session are enough. */
    public boolean allows(Session session) {
        return scopes.isEmpty() || scopes.stream().anyMatch(scope -> Scopes.allow(session.scopes(), scope));
    }
}
