// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole document. */
public final class OpenApi {

    private static final String ABOUT = """
            Orders, stock, invoices and books of a merchant, each figure provable.

            A program sends its key as `Authorization: Bearer …`; a browser the session of a person, and the token of that \
            session with every change. What only people may ask says `x-people-only`, and where they must have proven who \
            they are a moment ago, `x-fresh-proof`.

            Send an `Idempotency-Key` with whatever changes something: the \
            same key and request answer the first result again, the same key with another request is refused with \
            `idempotency.mismatch`. Lists are read on with `cursor` until `next` is empty. Refusals are \
            `application/problem+json` with a stable `code` and, where one is at fault, a `field`. Words for people \
            follow `Accept-Language` (fr, en).""";

    /** What any operation may say of a request that it cannot even read. */
    private static final List<String> SHARED = List.of(
            "json.malformed",
            "json.missing",
            "json.not-utf8",
            "json.repeated-field",
            "json.unknown-field",
            "json.wrong-type",
            "field.control-character",
            "field.missing",
            "field.too-long",
            "query.missing",
            "query.not-utf8",
            "query.repeated",
            "query.unknown",
            "parameter.malformed",
            "page.cursor",
            "page.limit",
            "search.too-long",
            "id.malformed",
            "date.malformed",
            "date.range",
            "date.reversed",
            "decimal.too-long",
            "unit-price.range",
            "unit-price.scale",
            "country.unknown",
            "currency.unknown",
            "unit.malformed",
            "access.too-fast",
            "access.two-credentials",
            "http.header",
            "http.malformed",
            "http.media-type",
            "http.method-not-allowed",
            "http.no-such-path",
            "http.not-acceptable",
            "request.too-large",
            "request.truncated",
            "idempotency.key-malformed",
            "idempotency.mismatch");

    private OpenApi() {}

    /** The document that describes these resources. */
    public static Map<String, Object> of(List<Class<?>> resources) {
        Schemas schemas = new Schemas();
        Operations operations = new Operations(schemas);
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoint.of(resources)) {
            paths.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>())
                    .put(endpoint.verb(), operations.of(endpoint));
        }
        schemas.components().put("Problem", problem());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Comptoir", "version", "1", "description", ABOUT));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("paths", paths);
        document.put("components", components(schemas));
        return document;
    }

    private static Map<String, Object> components(Schemas schemas) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("securitySchemes", Security.schemes());
        components.put("parameters", Map.of("IdempotencyKey", idempotencyKey()));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "Unauthenticated",
                answer(
                        "No key and no session, or one that does not work: access.no-key, access.key-unknown, session.unknown."));
        responses.put(
                "Forbidden",
                answer(
                        "The caller lacks the scope: access.scope-missing. A change came from elsewhere than a page of this"
                                + " server: access.cross-site. All customers are meant, and the caller reaches some:"
                                + " access.out-of-reach."));
        Map<String, Object> refused = new LinkedHashMap<>(answer("Refused; nothing changed."));
        refused.put("x-codes", SHARED);
        responses.put("Refused", refused);
        responses.put(
                "Failed",
                answer("Nothing is known to have changed: send it again with the same Idempotency-Key if retryable."));
        components.put("responses", responses);
        components.put("schemas", schemas.components());
        return components;
    }

    private static Map<String, Object> idempotencyKey() {
        return Map.of(
                "name",
                "Idempotency-Key",
                "in",
                "header",
                "required",
                false,
                "description",
                "Chosen by the client, new for each thing that is to happen once.",
                "schema",
                Map.of("type", "string", "minLength", 1, "maxLength", 200));
    }

    private static Map<String, Object> answer(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    /** RFC 9457. */
    private static Map<String, Object> problem() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", Map.of("type", "string", "format", "uri-reference"));
        members.put("title", Map.of("type", "string", "description", "the code in words"));
        members.put("status", Map.of("type", "integer"));
        members.put(
                "code", Map.of("type", "string", "pattern", "^[a-z0-9-]+(\\.[a-z0-9-]+)+$", "description", "stable"));
        members.put("field", Map.of("type", "string", "description", "the part of the request that is at fault"));
        members.put("facts", Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
        members.put("retryable", Map.of("type", "boolean"));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "object");
        problem.put("properties", members);
        problem.put("required", List.of("type", "title", "status", "code", "facts", "retryable"));
        return problem;
    }
}
