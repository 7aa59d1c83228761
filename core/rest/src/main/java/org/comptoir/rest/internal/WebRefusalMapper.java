// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.glassfish.jersey.server.ParamException;

/** What the HTTP layer refuses: no such path, method, media type; parameters that cannot be read. */
final class WebRefusalMapper implements ExceptionMapper<WebApplicationException> {

    private final Problems problems;

    WebRefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(WebApplicationException refused) {
        if (refused instanceof ParamException.PathParamException path && isWord(path)) {
            return problems.of(Problem.of(Response.Status.NOT_FOUND.getStatusCode()));
        }
        if (refused instanceof ParamException parameter) {
            return problems.of(parameter(parameter));
        }
        if (refused.getCause() instanceof ComptoirException ours) {
            return problems.of(ours);
        }
        Response answer = problems.of(Problem.of(refused.getResponse().getStatus()));
        String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        // RFC 9110, 15.5.6: whoever is told that a method is not allowed is told which are.
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    /** A plain word in the place of an id, as in orders/export, is nobody's mistyped id: there is no such path. */
    private static boolean isWord(ParamException path) {
        return path.getCause() instanceof ComptoirException ours
                && ours.code().equals("id.malformed")
                && ours.facts().getOrDefault(ComptoirException.VALUE, "").matches("[a-z]+(-[a-z]+)*");
    }

    /** Jersey says "not found" of a query that it cannot read; the caller wants to know which part of it. */
    private static ComptoirException parameter(ParamException refused) {
        if (refused.getCause() instanceof ComptoirException ours) {
            Map<String, String> facts = new HashMap<>(ours.facts());
            facts.put(ComptoirException.FIELD, refused.getParameterName());
            return new ComptoirException(ours.code(), ours.fault(), facts, ours);
        }
        return ComptoirException.invalid("parameter.malformed", refused.getParameterName());
    }
}
