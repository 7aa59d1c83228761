// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.OwnCall;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request for one operation into a {@link Call}: who calls, whether that is allowed, and what makes it safe to
 * retry. Gives the success its status, so that a retry answers with the same one.
 */
@Priority(Priorities.AUTHENTICATION)
final class CallFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final Operation operation;
    private final Callers callers;
    private final RefusedAccess refusals = new RefusedAccess();
    private final Clock clock;
    private final Ids ids;

    CallFilter(Operation operation, Callers callers, Clock clock, Ids ids) {
        this.operation = operation;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = operation.open() ? null : admitted(request);
        request.setProperty(Calls.CALLER, caller);
        checkQuery(request);
        request.getUriInfo().getPathParameters().forEach((name, values) -> values.forEach(v -> PlainText.of(name, v)));
        Body body = Body.take(request, operation.mostBytes());
        if (operation.json()) {
            body.refuseBrokenText();
            if (body.isEmpty() && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
                // Without a type nothing would read the body; with one, an empty body reads as an empty object.
                request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
                request.setEntityStream(Body.nothing());
            }
        }
        request.setProperty(Calls.PROPERTY, call(request, caller, body));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.OK.getStatusCode()) {
            response.setStatus(operation.status());
        }
    }

    private Caller admitted(ContainerRequestContext request) {
        try {
            return callers.of(request, operation);
        } catch (ComptoirException refused) {
            refusals.note(refused, callers.shown(request), request);
            throw refused;
        }
    }

    /** A misspelt filter must not quietly select everything. */
    private void checkQuery(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        MultivaluedMap<String, String> given = query == null
                ? new MultivaluedHashMap<>()
                : request.getUriInfo().getQueryParameters();
        given.forEach((name, values) -> {
            Operation.Query known = operation.query().get(name);
            if (known == null) {
                throw ComptoirException.invalid("query.unknown", name);
            }
            if (!known.repeatable() && values.size() > 1) {
                throw ComptoirException.invalid("query.repeated", name);
            }
            values.forEach(value -> checkText(name, value));
        });
        operation.query().forEach((name, known) -> {
            if (known.required() && !given.containsKey(name)) {
                throw ComptoirException.invalid("query.missing", name);
            }
        });
    }

    /** What was no UTF-8 has become U+FFFD on its way here, and would look like something to search for. */
    private static void checkText(String name, String value) {
        if (value.indexOf('\uFFFD') >= 0) {
            throw ComptoirException.invalid("query.not-utf8", name);
        }
        PlainText.of(name, value);
    }

    private Call call(ContainerRequestContext request, @Nullable Caller caller, Body body) {
        return new Call(
                caller == null ? OwnCall.NO_COMPANY : caller.company(),
                caller == null ? new Actor("anonymous", "") : caller.actor(),
                idempotency(request, caller, body),
                clock.instant().plus(operation.patience()),
                locale(request.getAcceptableLanguages()),
                ids.next().toString(),
                caller == null ? Reach.EVERYTHING : caller.reach());
    }

    static Locale locale(List<Locale> accepted) {
        for (Locale wanted : accepted) {
            switch (wanted.getLanguage()) {
                case "fr":
                    return Locale.FRENCH;
                case "en":
                    return Locale.ENGLISH;
                default:
                    break;
            }
        }
        return Locale.ENGLISH;
    }

    /** The key counts for one caller: two may choose the same. */
    private static Idempotency idempotency(ContainerRequestContext request, @Nullable Caller caller, Body body) {
        String given = request.getHeaderString("Idempotency-Key");
        if (given == null || caller == null || request.getMethod().equals("GET")) {
            return Idempotency.NONE;
        }
        if (given.isBlank() || given.length() > 200 || !given.chars().allMatch(c -> c > 32 && c < 127)) {
            throw ComptoirException.invalid("idempotency.key-malformed", "Idempotency-Key", given);
        }
        return new Idempotency(caller.id() + "/" + given, body.digest(asked(request)));
    }

    private static String asked(ContainerRequestContext request) {
        return request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery() + "\n";
    }
}
