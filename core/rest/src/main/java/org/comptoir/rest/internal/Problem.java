// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * A refusal before it is put into words.
 *
 * @param status of the answer
 * @param code stable
 * @param fault whose move it is
 * @param facts what the code alone does not say
 */
record Problem(int status, String code, Fault fault, Map<String, String> facts) {

    /** What HTTP alone has to say against a request. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> new Problem(status, "http.malformed", Fault.INVALID, Map.of());
            case 404 -> new Problem(status, "http.no-such-path", Fault.NOT_FOUND, Map.of());
            case 405 -> new Problem(status, "http.method-not-allowed", Fault.INVALID, Map.of());
            case 406 -> new Problem(status, "http.not-acceptable", Fault.INVALID, Map.of());
            case 414, 431 -> new Problem(status, "http.too-long", Fault.TOO_LARGE, Map.of());
            case 415 ->
                new Problem(status, "http.media-type", Fault.INVALID, Map.of(ComptoirException.FIELD, "Content-Type"));
            case 503 -> new Problem(status, "http.unavailable", Fault.UNAVAILABLE, Map.of());
            default -> new Problem(status, "http.refused", status >= 500 ? Fault.INTERNAL : Fault.INVALID, Map.of());
        };
    }

    /** The same, without a fact that the caller may not know. */
    Problem without(String fact) {
        Map<String, String> fewer = new TreeMap<>(facts);
        fewer.remove(fact);
        return new Problem(status, code, fault, fewer);
    }

    /** As RFC 9457 has it; the title is the same for all refusals of a code, what differs is in the facts. */
    Map<String, Object> titled(String title) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("code", code);
        if (facts.containsKey(ComptoirException.FIELD)) {
            problem.put("field", facts.get(ComptoirException.FIELD));
            problem.put("detail", title + ": " + detail());
        }
        problem.put("facts", new TreeMap<>(facts));
        problem.put("retryable", fault.retryable());
        return problem;
    }

    private String detail() {
        String field = facts.getOrDefault(ComptoirException.FIELD, "");
        return facts.containsKey(ComptoirException.VALUE) ? field + " = " + facts.get(ComptoirException.VALUE) : field;
    }
}
