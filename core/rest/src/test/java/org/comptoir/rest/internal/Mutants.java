// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Ways to get a body wrong, made from one that is right. */
final class Mutants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final JsonNode schema;
    private final ObjectNode example;

    /** A wrong body: what is wrong, and whether it must be refused or may be taken by luck. */
    record Mutant(String what, byte[] body, boolean mustBeRefused) {}

    Mutants(JsonNode document, JsonNode schema, ObjectNode example) {
        this.document = document;
        this.schema = schema;
        this.example = example;
    }

    List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>(broken());
        each(schema, example, "", (path, change) -> mutants.add(change.made(path)));
        return mutants;
    }

    /** Not even a JSON object that could be looked into. */
    private List<Mutant> broken() {
        String right = example.toString();
        List<Mutant> broken = new ArrayList<>();
        for (String text :
                List.of("null", "[]", "42", "true", "\"text\"", "", "{", "nonsense", "{}{}", "[" + right + "]")) {
            broken.add(mutant("body " + text, text, !text.isEmpty()));
        }
        broken.add(mutant("truncated", right.substring(0, right.length() - 1), true));
        broken.add(mutant("trailing", right + "x", true));
        broken.add(mutant("unknown field", "{\"nobodyKnowsThis\":1," + right.substring(1), true));
        broken.add(mutant("nested", "{\"nobodyKnowsThis\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", true));
        broken.add(mutant("twice", "{" + inner(right) + "," + inner(right) + "}", true));
        broken.add(new Mutant("latin", "{\"nobodyKnowsThis\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), true));
        broken.add(new Mutant(
                "huge", ("{\"x\":\"" + "a".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8), true));
        return broken;
    }

    private static String inner(String object) {
        return object.substring(1, object.length() - 1);
    }

    private static Mutant mutant(String what, String body, boolean mustBeRefused) {
        return new Mutant(what, body.getBytes(StandardCharsets.UTF_8), mustBeRefused);
    }

    private interface Change {
        Mutant made(String path);
    }

    private interface Sink {
        void take(String path, Change change);
    }

    /** Every member of the object and of those within it, wrong in every way that its type allows. */
    private void each(JsonNode declared, ObjectNode here, String prefix, Sink sink) {
        JsonNode type = resolved(declared);
        Iterator<Map.Entry<String, JsonNode>> members =
                type.path("properties").properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            String name = member.getKey();
            JsonNode memberSchema = resolved(member.getValue());
            boolean required = type.path("required").toString().contains("\"" + name + "\"");
            String path = prefix + name;
            if (required) {
                change(sink, here, path, "missing", true, node -> node.remove(name));
                change(sink, here, path, "null", true, node -> node.putNull(name));
            }
            for (Map.Entry<String, JsonNode> wrong : wrong(memberSchema).entrySet()) {
                boolean certain = wrong.getKey().startsWith("type ");
                change(sink, here, path, wrong.getKey(), certain, node -> node.set(name, wrong.getValue()));
            }
            descend(memberSchema, here.path(name), path, sink);
        }
    }

    private void descend(JsonNode memberSchema, JsonNode value, String path, Sink sink) {
        if (value instanceof ObjectNode inner) {
            each(memberSchema, inner, path + ".", sink);
        }
        if (value instanceof ArrayNode list && list.path(0) instanceof ObjectNode first) {
            each(memberSchema.path("items"), first, path + "[0].", sink);
        }
    }

    /** Changes the example in place, writes it down, and puts it back. */
    private void change(
            Sink sink, ObjectNode here, String path, String what, boolean certain, Consumer<ObjectNode> wrong) {
        ObjectNode before = here.deepCopy();
        wrong.accept(here);
        byte[] body = example.toString().getBytes(StandardCharsets.UTF_8);
        here.removeAll();
        here.setAll(before);
        sink.take(path, at -> new Mutant(at + ": " + what, body, certain));
    }

    private JsonNode resolved(JsonNode declared) {
        JsonNode reference = declared.has("$ref") ? declared.path("$ref") : declared.at("/anyOf/0/$ref");
        return reference.isMissingNode()
                ? declared
                : document.at(reference.asText().substring(1));
    }

    private static Map<String, JsonNode> wrong(JsonNode schema) {
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        Map<String, JsonNode> wrong = new java.util.LinkedHashMap<>();
        wrong.put("type object", NODES.objectNode().put("x", 1));
        if (!type.equals("array")) {
            wrong.put("type array", NODES.arrayNode().add(1));
        }
        if (!type.equals("boolean")) {
            wrong.put("type boolean", NODES.booleanNode(true));
        }
        switch (type) {
            case "string" -> texts(schema, wrong);
            case "integer" -> numbers(wrong);
            case "array" -> {
                wrong.put("type text", NODES.textNode("x"));
                wrong.put("type null inside", NODES.arrayNode().addNull());
                wrong.put("empty", NODES.arrayNode());
            }
            default -> wrong.put("type text", NODES.textNode("x"));
        }
        return wrong;
    }

    private static void numbers(Map<String, JsonNode> wrong) {
        wrong.put("type text", NODES.textNode("x"));
        wrong.put("type fraction", NODES.numberNode(1.5));
        wrong.put("type beyond", NODES.numberNode(new java.math.BigInteger("99999999999999999999")));
        wrong.put("negative", NODES.numberNode(-1));
        wrong.put("largest", NODES.numberNode(Long.MAX_VALUE));
    }

    private static void texts(JsonNode schema, Map<String, JsonNode> wrong) {
        String format = schema.path("format").asText();
        wrong.put("type number", NODES.numberNode(5));
        wrong.put("type turned around", NODES.textNode("a\u202Eb"));
        wrong.put("type isolated", NODES.textNode("a\u2066b"));
        wrong.put("type control", NODES.textNode("a\u0085b"));
        wrong.put("type NUL", NODES.textNode("a\u0000b"));
        wrong.put(format.isEmpty() ? "half a character" : "type half a character", NODES.textNode("\uD800"));
        wrong.put("empty", NODES.textNode(""));
        wrong.put("spaces", NODES.textNode("   "));
        wrong.put("line feed", NODES.textNode("a\nb"));
        wrong.put("65 long", NODES.textNode("a".repeat(65)));
        wrong.put("300 long", NODES.textNode("é".repeat(300)));
        wrong.put("200000 long", NODES.textNode("x".repeat(200_000)));
        wrong.put("script", NODES.textNode("<script>'; drop table orders; --"));
        wrong.put("wide", NODES.textNode("😀".repeat(40)));
        switch (format) {
            case "decimal" -> {
                for (String number : List.of(
                        "-1",
                        "0",
                        "1e400",
                        "0.1234567",
                        "99999999999999999999",
                        "9999999999999.99",
                        "NaN",
                        "1,5",
                        "1".repeat(100))) {
                    wrong.put("decimal " + number, NODES.textNode(number));
                }
            }
            case "date" -> {
                for (String day : List.of("2026-02-31", "0000-01-01", "+999999999-01-01", "21/11/2026", "1066-10-14")) {
                    wrong.put("type day " + day, NODES.textNode(day));
                }
            }
            case "iso-4217" -> {
                wrong.put("type XXX", NODES.textNode("XXX"));
                wrong.put("foreign", NODES.textNode("JPY"));
            }
            case "id" -> wrong.put("type id", NODES.textNode("ord_"));
            default -> {
                // Texts of which nothing more is known.
            }
        }
    }

    static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (java.io.IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
