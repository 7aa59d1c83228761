// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Refusals as {@code application/problem+json} (RFC 9457), with their stable code; {@link ProblemFilter} names them. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The fact of a refusal that knows when it is worth to ask again. */
    private static final String RETRY_AFTER = "retryAfterSeconds";

    /** Sound as a request, and refused for what it is about. */
    private static final Set<String> UNPROCESSABLE = Set.of("idempotency.mismatch", "vat-check.refused");

    Response of(ComptoirException refused) {
        return of(status(refused), refused.code(), refused.fault(), refused.facts());
    }

    Response of(int status, String code, Fault fault, Map<String, String> facts) {
        return of(new Problem(status, code, fault, facts));
    }

    Response of(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
        if (problem.fault() == Fault.UNAVAILABLE || problem.fault() == Fault.THROTTLED) {
            answer.header("Retry-After", problem.facts().getOrDefault(RETRY_AFTER, "1"));
        }
        if (problem.fault() == Fault.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    private static int status(ComptoirException refused) {
        if (UNPROCESSABLE.contains(refused.code())) {
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
            case THROTTLED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
