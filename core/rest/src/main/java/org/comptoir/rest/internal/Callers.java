// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Sessions;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sent a request. A program shows its key, a browser the cookie of a session; both at once would leave open
 * who acts. A browser sends the cookie whoever made it send the request, so that a change needs two things besides which
 * another site can neither read nor set: the token of the session, and headers that name where the request came from.
 */
final class Callers {

    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Clock clock;
    private final Pace pace;

    Callers(ApiKeys keys, Sessions sessions, Clock clock, Pace pace) {
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
        this.pace = pace;
    }

    /** @param operation what they want; nobody may do what says nothing of who may */
    Caller of(ContainerRequestContext request, Operation operation) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Cookie cookie = request.getCookies().get(Caller.COOKIE);
        if (header != null && cookie != null) {
            throw ComptoirException.invalid("access.two-credentials", HttpHeaders.AUTHORIZATION);
        }
        return cookie == null ? program(header, operation) : person(request, cookie.getValue(), operation);
    }

    /** Whether somebody who was found out may do it now. */
    private void requireMay(Caller caller, Operation operation) {
        pace.admit(caller.id());
        if (operation.scopes().stream().noneMatch(caller::allows)) {
            throw new ComptoirException(
                    "access.scope-missing", Fault.FORBIDDEN, Map.of("scope", String.join(" or ", operation.scopes())));
        }
    }

    private Caller program(@Nullable String header, Operation operation) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new ComptoirException("access.no-key", Fault.UNAUTHENTICATED, Map.of());
        }
        Caller caller = keys.authenticate(header.substring(BEARER.length()).strip())
                .map(Caller::of)
                .orElseThrow(() -> new ComptoirException("access.key-unknown", Fault.UNAUTHENTICATED, Map.of()));
        requireMay(caller, operation);
        return caller;
    }

    private Caller person(ContainerRequestContext request, String secret, Operation operation) {
        Session session = sessions.authenticate(secret)
                .orElseThrow(() -> new ComptoirException("session.unknown", Fault.UNAUTHENTICATED, Map.of()));
        if (!SAFE.contains(request.getMethod())) {
            requireOwnPage(request, session);
        }
        Caller caller = Caller.of(session);
        requireMay(caller, operation);
        if (operation.asksForProof(caller) && !session.isConfirmed(clock.instant())) {
            throw new ComptoirException("session.unconfirmed", Fault.FORBIDDEN, Map.of());
        }
        return caller;
    }

    /** Whose key or session a request shows, whatever they may do with it. */
    Optional<Caller> shown(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(Caller.COOKIE);
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (cookie != null) {
            return sessions.authenticate(cookie.getValue()).map(Caller::of);
        }
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? keys.authenticate(header.substring(BEARER.length()).strip()).map(Caller::of)
                : Optional.empty();
    }

    private static void requireOwnPage(ContainerRequestContext request, Session session) {
        String token = request.getHeaderString(Caller.CSRF_TOKEN);
        boolean known = token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        session.csrfToken().getBytes(StandardCharsets.UTF_8));
        if (!known || !fromHere(request)) {
            throw new ComptoirException("access.cross-site", Fault.FORBIDDEN, Map.of());
        }
    }

    /** Browsers say it in one of two ways; what says nothing is no browser, and has no business with a cookie. */
    private static boolean fromHere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString(HttpHeaders.HOST);
        String own = host == null ? request.getUriInfo().getBaseUri().getAuthority() : host;
        return origin != null
                && (origin.equalsIgnoreCase("https://" + own) || origin.equalsIgnoreCase("http://" + own));
    }
}
