// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.comptoir.bench.fuzz.Operation.Parameter;
import org.comptoir.bench.wire.Shot;
import org.comptoir.bench.wire.Shot.Header;

/** A request that is being made: sound at first, then made worse. Belongs to one thread. */
final class Draft {

    private static final Pattern ID = Pattern.compile("[a-z]{2,5}_[0-9a-hjkmnp-tv-z]{26}");
    private static final Map<String, String> USUAL = Map.of(
            "plugin", "org.comptoir.export-fec",
            "format", "factur-x",
            "connector", "online-retail",
            "number", "627000",
            "report", "sales",
            "profile", "bytes",
            "sku", "BOUGIE-FIGUIER",
            "name", "nobody");

    final Operation operation;
    final Caller caller;
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Header> query = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    String method;
    JsonNode json;
    byte[] body;

    /** Bytes that the headers announce and that never come. */
    int missing;

    /** What follows the path, unencoded. */
    String tail = "";

    Draft(Operation operation, Caller caller, Random random) {
        this.operation = operation;
        this.caller = caller;
        this.method = operation.method();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.inPath()) {
                path.put(parameter.name(), value(parameter, caller, random));
            } else if (parameter.required() || random.nextInt(3) == 0) {
                query.add(new Header(parameter.name(), value(parameter, caller, random)));
            }
        }
        this.json = fitted(operation.example(), caller, random);
        this.body = operation.takesJson() ? new byte[0] : something(operation.contentType());
        if (!operation.contentType().isEmpty()) {
            String type = operation.contentType().equals("*/*") ? "text/csv" : operation.contentType();
            headers.add(new Header("Content-Type", type));
        }
        headers.addAll(caller.credentials());
    }

    private static byte[] something(String contentType) {
        return contentType.isEmpty() ? new byte[0] : "sku,name\nA,B\n".getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Parameter parameter, Caller caller, Random random) {
        if (!parameter.idPrefix().isEmpty()) {
            return caller.ownId(parameter.idPrefix(), random);
        }
        if (!parameter.example().isEmpty()) {
            return parameter.example();
        }
        return switch (parameter.format()) {
            case "date" -> "2026-11-21";
            case "integer" -> "10";
            case "boolean" -> "true";
            default -> USUAL.getOrDefault(parameter.name(), "main");
        };
    }

    /** The example with ids of things that are there. */
    private static JsonNode fitted(JsonNode example, Caller caller, Random random) {
        if (example instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), fitted(member.getValue(), caller, random)));
            return copy;
        }
        if (example instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(fitted(item, caller, random)));
            return copy;
        }
        String text = example.asText();
        boolean id = example.isTextual() && ID.matcher(text).matches();
        return id ? TextNode.valueOf(caller.ownId(text.substring(0, text.indexOf('_') + 1), random)) : example;
    }

    /** As it would be sent now. */
    byte[] content() {
        return operation.takesJson() && body.length == 0 && !json.isMissingNode()
                ? json.toString().getBytes(StandardCharsets.UTF_8)
                : body;
    }

    /** Puts a header in the place of those of its name. */
    void header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Header(name, value));
    }

    Shot shot(String host) {
        byte[] content = content();
        List<Header> all = new ArrayList<>();
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Host"))) {
            all.add(new Header("Host", host));
        }
        all.add(new Header("Connection", "close"));
        all.addAll(headers);
        boolean announced = headers.stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("Content-Length")
                        || header.name().equalsIgnoreCase("Transfer-Encoding"));
        boolean wanted = !method.equals("GET") && !method.equals("HEAD");
        if (!announced && (content.length > 0 || wanted)) {
            all.add(new Header("Content-Length", Integer.toString(content.length + missing)));
        }
        return new Shot(method, target(), all, content);
    }

    private String target() {
        String target = operation.path();
        for (Map.Entry<String, String> part : path.entrySet()) {
            target = target.replace("{" + part.getKey() + "}", Percent.encoded(part.getValue()));
        }
        StringBuilder all = new StringBuilder(target).append(tail);
        char separator = all.indexOf("?") < 0 ? '?' : '&';
        for (Header part : query) {
            all.append(separator)
                    .append(Percent.encoded(part.name()))
                    .append('=')
                    .append(Percent.encoded(part.value()));
            separator = '&';
        }
        return all.toString();
    }
}
