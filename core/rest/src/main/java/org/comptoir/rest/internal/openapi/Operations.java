// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.api.PageRequest;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Refuses;
import org.comptoir.rest.internal.Operation;
import org.comptoir.rest.internal.web.Paging;

/** What one method of a resource takes and answers. */
final class Operations {

    private final Schemas schemas;
    private final Examples examples = new Examples();
    private final Set<String> ids = new HashSet<>();

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Object> of(Endpoint endpoint) {
        Method method = endpoint.method();
        Does does = method.getAnnotation(Does.class);
        Security security = Security.of(endpoint);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id(endpoint));
        operation.put("tags", List.of(endpoint.tag()));
        operation.put("summary", does == null ? method.getName() : does.value());
        security.describe(operation);
        List<Object> parameters = parameters(endpoint, security);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Operation.body(method).ifPresent(body -> operation.put("requestBody", body(body, endpoint, does)));
        operation.put("responses", responses(endpoint, does, security));
        return operation;
    }

    /** Stable for one resource; should another have the same, it gets a number. */
    private String id(Endpoint endpoint) {
        String name = endpoint.method().getName();
        StringBuilder camel = new StringBuilder();
        for (String word : endpoint.tag().split("[^A-Za-z0-9]+")) {
            String rest = word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
            camel.append(camel.isEmpty() ? word.toLowerCase(Locale.ROOT) : rest);
        }
        camel.append(Character.toUpperCase(name.charAt(0))).append(name.substring(1));
        String wished = camel.toString();
        String given = wished;
        for (int i = 2; !ids.add(given); i++) {
            given = wished + i;
        }
        return given;
    }

    private List<Object> parameters(Endpoint endpoint, Security security) {
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : endpoint.method().getParameters()) {
            PathParam inPath = parameter.getAnnotation(PathParam.class);
            QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
            if (inPath != null) {
                parameters.add(parameter(parameter, inPath.value(), "path", true));
            } else if (inQuery != null) {
                parameters.add(parameter(parameter, inQuery.value(), "query", Operation.isRequired(parameter)));
            } else if (parameter.getType() == PageRequest.class) {
                parameters.addAll(paging());
            }
        }
        if (!security.read() && !security.open()) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        return parameters;
    }

    private static List<Object> paging() {
        return List.of(
                Map.of(
                        "name",
                        Paging.CURSOR,
                        "in",
                        "query",
                        "required",
                        false,
                        "description",
                        "where the page before ended, as its next says; the first page without it",
                        "schema",
                        Map.of("type", "string")),
                Map.of(
                        "name",
                        Paging.LIMIT,
                        "in",
                        "query",
                        "required",
                        false,
                        "description",
                        "how many at most",
                        "schema",
                        Map.of("type", "integer", "default", Paging.USUAL, "minimum", 1, "maximum", Paging.MOST)));
    }

    private Map<String, Object> parameter(Parameter parameter, String name, String in, boolean required) {
        Map<String, Object> schema = new LinkedHashMap<>(schemas.of(parameter.getParameterizedType()));
        DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
        if (usual != null && !usual.value().isEmpty()) {
            schema.put("default", examples.literal(usual.value(), parameter.getType()));
        }
        About about = parameter.getAnnotation(About.class);
        if (about != null && about.oneOf().length > 0) {
            schema.put("enum", Arrays.asList(about.oneOf()));
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", in);
        described.put("required", required);
        if (about != null && !about.value().isEmpty()) {
            described.put("description", about.value());
        }
        described.put("schema", schema);
        if (about != null && !about.example().isEmpty()) {
            described.put("example", examples.literal(about.example(), parameter.getType()));
        }
        return described;
    }

    private Map<String, Object> body(Parameter body, Endpoint endpoint, @org.jspecify.annotations.Nullable Does does) {
        boolean raw = InputStream.class.isAssignableFrom(body.getType());
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("schema", schemas.of(body.getParameterizedType(), true));
        if (!raw) {
            examples.of(body.getParameterizedType(), endpoint.verb()).ifPresent(made -> media.put("example", made));
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("required", raw || needsMembers(body));
        request.put("content", Map.of(endpoint.consumes(), media));
        if (does != null) {
            request.put("x-most-bytes", does.mostBytes());
        }
        return request;
    }

    /** A body whose members are all optional may be left out. */
    private static boolean needsMembers(AnnotatedElement body) {
        Class<?> type = body instanceof Parameter parameter ? parameter.getType() : Object.class;
        return !type.isRecord()
                || Arrays.stream(type.getRecordComponents()).anyMatch(member -> !member.getAnnotatedType()
                        .isAnnotationPresent(org.jspecify.annotations.Nullable.class));
    }

    private Map<String, Object> responses(
            Endpoint endpoint, @org.jspecify.annotations.Nullable Does does, Security security) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("description", does == null ? "Done." : does.value());
        Class<?> answer = endpoint.method().getReturnType();
        if (answer == Response.class || answer == byte[].class) {
            success.put("content", Map.of(endpoint.produces(), Map.of()));
        } else if (answer != void.class) {
            Object schema = schemas.of(endpoint.method().getGenericReturnType());
            success.put("content", Map.of(endpoint.produces(), Map.of("schema", schema)));
        }
        responses.put(Integer.toString(does == null ? 200 : does.status()), success);
        if (!security.open()) {
            responses.put("401", Map.of("$ref", "#/components/responses/Unauthenticated"));
            responses.put("403", Map.of("$ref", "#/components/responses/Forbidden"));
        }
        responses.put("4XX", refused(codes(endpoint.method(), does, security)));
        responses.put("5XX", Map.of("$ref", "#/components/responses/Failed"));
        return responses;
    }

    private static List<String> codes(Method method, @org.jspecify.annotations.Nullable Does does, Security security) {
        Stream<String> shared = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(Refuses.class))
                .filter(Objects::nonNull)
                .flatMap(refuses -> Arrays.stream(refuses.value()));
        Stream<String> own = does == null ? Stream.empty() : Arrays.stream(does.refuses());
        return Stream.of(security.codes().stream(), shared, own)
                .flatMap(codes -> codes)
                .toList();
    }

    /** The codes are listed, not enumerated as a type: those that every operation shares come on top, and new ones. */
    private static Map<String, Object> refused(List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of("$ref", "#/components/responses/Refused");
        }
        Map<String, Object> refused = new LinkedHashMap<>();
        refused.put("description", "Refused; nothing changed. Its own codes: " + String.join(", ", codes) + ".");
        refused.put("x-codes", codes);
        refused.put(
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
        return refused;
    }
}
