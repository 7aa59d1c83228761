// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation, as the OpenAPI document describes it.
 *
 * @param method in capitals
 * @param path with its parameters in braces, from the root of the server
 * @param parameters of its path and query
 * @param contentType of its body; empty when it takes none
 * @param example a body that may be sound; missing when it takes none
 * @param fields the names of all fields that any body has, to be put where they do not belong
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        String contentType,
        JsonNode example,
        List<String> fields) {

    private static final String BASE = "/api/v1";

    Operation {
        parameters = List.copyOf(parameters);
        fields = List.copyOf(fields);
    }

    /**
     * A part of the path or of the query.
     *
     * @param idPrefix what ids begin with, such as {@code ord_}; empty when it is none
     * @param example a value; empty when the document has none
     */
    record Parameter(String name, boolean inPath, boolean required, String idPrefix, String format, String example) {

        static Parameter of(JsonNode described) {
            String pattern = described.at("/schema/pattern").asText();
            boolean id = described.at("/schema/format").asText().equals("id");
            return new Parameter(
                    described.path("name").asText(),
                    described.path("in").asText().equals("path"),
                    described.path("required").asBoolean(),
                    id ? pattern.substring(1, pattern.indexOf('_') + 1) : "",
                    described
                            .at("/schema/format")
                            .asText(described.at("/schema/type").asText()),
                    described
                            .path("example")
                            .asText(described.at("/schema/enum/0").asText()));
        }
    }

    /** All of a document, in its order. */
    static List<Operation> of(JsonNode document) {
        List<String> fields = new ArrayList<>(fields(document));
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> operations.add(of(verb.getKey(), path.getKey(), verb.getValue(), fields))));
        return operations;
    }

    private static Set<String> fields(JsonNode document) {
        Set<String> names = new TreeSet<>();
        document.at("/components/schemas")
                .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static Operation of(String verb, String path, JsonNode operation, List<String> fields) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.has("in")) {
                parameters.add(Parameter.of(parameter));
            }
        }
        JsonNode content = operation.at("/requestBody/content");
        String type = content.isEmpty() ? "" : content.fieldNames().next();
        return new Operation(
                verb.toUpperCase(Locale.ROOT),
                BASE + path,
                parameters,
                type,
                content.path(type).path("example"),
                fields);
    }

    /** The codes that the document promises, for any operation. */
    static Set<String> codes(JsonNode document) {
        Set<String> codes = new TreeSet<>();
        document.findValues("x-codes").forEach(list -> list.forEach(code -> codes.add(code.asText())));
        return codes;
    }

    boolean takesJson() {
        return contentType.equals("application/json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
