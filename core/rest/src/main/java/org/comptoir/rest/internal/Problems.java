// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Refusals as {@code application/problem+json} (RFC 9457), with their stable code. */
final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Json json;

    Problems(Json json) {
        this.json = json;
    }

    Response of(ComptoirException refused) {
        return of(status(refused), refused.code(), refused.fault(), refused.facts());
    }

    Response of(int status, String code, Fault fault, Map<String, String> facts) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title(code));
        problem.put("status", status);
        problem.put("code", code);
        if (facts.containsKey(ComptoirException.FIELD)) {
            problem.put("field", facts.get(ComptoirException.FIELD));
        }
        problem.put("facts", new TreeMap<>(facts));
        problem.put("retryable", fault.retryable());
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(json.canonical(problem));
        if (fault == Fault.UNAVAILABLE) {
            answer.header("Retry-After", "1");
        }
        if (fault == Fault.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    /** The code in words: what people read first; programs read the code. */
    private static String title(String code) {
        String words = code.replace('.', ' ').replace('-', ' ');
        return words.isEmpty() ? "refused" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static int status(ComptoirException refused) {
        if (refused.code().equals("idempotency.mismatch")) {
            return 422;
        }
        return switch (refused.fault()) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
