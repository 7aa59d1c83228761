// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and with what they show who they are: a program with its key, a person with the cookie of a session, and for
 * changes with the token of that session besides.
 *
 * @param read whether nothing is changed, which needs no token
 * @param scopes of which one is needed
 * @param people whether keys are refused
 * @param proof what is asked of people besides; none if nothing
 */
record Security(
        boolean read,
        List<String> scopes,
        boolean people,
        @Nullable Confirmed proof) {

    /** The code for a proof that is missing or too old. */
    static final String UNCONFIRMED = "session.unconfirmed";

    private static final String KEY = "bearer";
    private static final String SESSION = "session";
    private static final String TOKEN = "csrfToken";

    static Security of(Endpoint endpoint) {
        Method method = endpoint.method();
        Needs needs = method.getAnnotation(Needs.class);
        Does does = method.getAnnotation(Does.class);
        List<String> scopes = needs == null ? List.of() : List.of(needs.value());
        return new Security(
                endpoint.verb().equals("get"),
                scopes,
                (does != null && does.people()) || scopes.equals(List.of(Needs.PERSON)),
                method.getAnnotation(Confirmed.class));
    }

    /** How each caller shows who they are. */
    static Map<String, Object> schemes() {
        Map<String, Object> schemes = new LinkedHashMap<>();
        schemes.put(KEY, Map.of("type", "http", "scheme", "bearer", "description", "The key of a program."));
        schemes.put(
                SESSION,
                shown("cookie", Caller.COOKIE, "The session of a person who is signed in, as a browser sends it."));
        schemes.put(
                TOKEN,
                shown(
                        "header",
                        Caller.CSRF_TOKEN,
                        "The token of the session, which another site cannot read: beside the cookie, with all that"
                                + " changes something."));
        return schemes;
    }

    private static Map<String, Object> shown(String in, String name, String description) {
        return Map.of("type", "apiKey", "in", in, "name", name, "description", description);
    }

    /** Whether anybody may ask. */
    boolean open() {
        return scopes.equals(List.of(Needs.NOTHING));
    }

    String scope() {
        return String.join(" or ", scopes);
    }

    /** Any one of these suffices. */
    List<Map<String, Object>> ways() {
        if (open()) {
            return List.of();
        }
        Map<String, Object> person = new LinkedHashMap<>();
        person.put(SESSION, List.of());
        if (!read) {
            person.put(TOKEN, List.of());
        }
        return people ? List.of(person) : List.of(Map.of(KEY, List.of()), person);
    }

    /** What a caller must know besides, in words; nothing if there is nothing. */
    String said() {
        return Stream.of(people ? "For people alone: a key is refused." : "", asked())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String asked() {
        if (proof == null) {
            return "";
        }
        String but = proof.unless().isEmpty() ? "" : ", unless they hold " + proof.unless();
        return "A person must have proven who they are within the last five minutes" + but + ": else " + UNCONFIRMED
                + ".";
    }

    /** The codes for who may not, beside those that stand with every operation. */
    List<String> codes() {
        return proof == null ? List.of() : List.of(UNCONFIRMED);
    }

    /** Written into what is said of the operation. */
    void describe(Map<String, Object> operation) {
        if (!said().isEmpty()) {
            operation.put("description", said());
        }
        operation.put("x-scope", scope());
        if (people) {
            operation.put("x-people-only", true);
        }
        if (proof != null) {
            operation.put("x-fresh-proof", proof.unless().isEmpty() ? "always" : "unless " + proof.unless());
        }
        operation.put("security", ways());
    }
}
