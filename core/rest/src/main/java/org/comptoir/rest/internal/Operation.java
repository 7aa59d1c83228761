// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What a method of a resource declares, read once when the application is built.
 *
 * @param scopes of which a caller needs one; empty when the method does not say, and then nobody may call it
 * @param confirmed whether a person must have proven who they are a moment ago
 * @param unless who has this scope must not; empty if everybody must
 * @param status of a success
 * @param mostBytes how many its body may have
 * @param patience how long the caller waits
 * @param query its query parameters, by name
 * @param json whether it takes JSON
 */
public record Operation(
        List<String> scopes,
        boolean confirmed,
        String unless,
        int status,
        int mostBytes,
        Duration patience,
        Map<String, Query> query,
        boolean json) {

    /**
     * A query parameter.
     *
     * @param required whether the request must name it
     * @param repeatable whether it may be named more than once
     */
    public record Query(boolean required, boolean repeatable) {}

    private static final List<Class<? extends Annotation>> NO_BODY = List.of(
            Context.class,
            PathParam.class,
            QueryParam.class,
            HeaderParam.class,
            CookieParam.class,
            MatrixParam.class,
            FormParam.class,
            BeanParam.class,
            Suspended.class);

    /** Whether anybody may call it. */
    boolean open() {
        return scopes.equals(List.of(Needs.NOTHING));
    }

    /** Whether this person must have proven who they are a moment ago. */
    boolean asksForProof(Caller caller) {
        return confirmed && (unless.isEmpty() || !caller.allows(unless));
    }

    static Operation of(Method method) {
        Needs needs = method.getAnnotation(Needs.class);
        Does does = method.getAnnotation(Does.class);
        Confirmed confirmed = method.getAnnotation(Confirmed.class);
        Map<String, Query> query = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                query.put(named.value(), new Query(isRequired(parameter), isRepeatable(parameter)));
            } else if (parameter.getType() == PageRequest.class) {
                query.put(Paging.CURSOR, new Query(false, false));
                query.put(Paging.LIMIT, new Query(false, false));
            }
        }
        return new Operation(
                needs == null ? List.of() : List.of(needs.value()),
                confirmed != null,
                confirmed == null ? "" : confirmed.unless(),
                does == null ? 200 : does.status(),
                does == null ? 0 : does.mostBytes(),
                Duration.ofSeconds(does == null ? 0 : does.patienceSeconds()),
                Map.copyOf(query),
                body(method).map(part -> part.getType() != InputStream.class).orElse(false));
    }

    /** Whether a query must name a parameter: nothing says what to do without it. */
    public static boolean isRequired(Parameter parameter) {
        return !isRepeatable(parameter)
                && !parameter.isAnnotationPresent(DefaultValue.class)
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isRepeatable(Parameter parameter) {
        return List.class.isAssignableFrom(parameter.getType());
    }

    /** The parameter that takes the body, if there is one. */
    public static Optional<Parameter> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> NO_BODY.stream().noneMatch(parameter::isAnnotationPresent))
                .findFirst();
    }
}
