// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.rest.internal.Mutants.Mutant;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Whatever comes in, a client's mistake is told as one, and changes nothing. Made from the OpenAPI document. */
class BadInputTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @EachDatabase
    void everyBodyThatIsWrongIsRefusedWithACodeAndAFieldAndChangesNothing(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        JsonNode document = shop.get("openapi.json").json();
        Map<String, String> things = things(shop);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Target target : targets(document, things)) {
            JsonNode schema = target.operation.at("/requestBody/content/application~1json/schema");
            JsonNode example = target.operation.at("/requestBody/content/application~1json/example");
            if (schema.isMissingNode()) {
                continue;
            }
            JsonNode resolved = document.at(schema.path("$ref").asText().substring(1));
            for (Mutant mutant : new Mutants(document, resolved, fitted(example, things)).all()) {
                tried++;
                String problem = tried(shop, target, mutant, known(document, target));
                if (!problem.isEmpty()) {
                    wrong.add(target + " " + mutant.what() + ": " + problem);
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
        assertThat(wrong).isEmpty();
    }

    /** The codes that the document promises for an operation. */
    private static Set<String> known(JsonNode document, Target target) {
        Set<String> known = new HashSet<>();
        document.at("/components/responses/Refused/x-codes").forEach(code -> known.add(code.asText()));
        target.operation.at("/responses/4XX/x-codes").forEach(code -> known.add(code.asText()));
        return known;
    }

    private static String tried(Shop shop, Target target, Mutant mutant, Set<String> known) {
        long before = shop.events();
        Answer answer = shop.send(target.method, target.path, JSON, mutant.body());
        String said = answer.status() + " " + answer.text();
        if (answer.status() >= 500) {
            return said;
        }
        if (answer.status() < 400) {
            return mutant.mustBeRefused() ? "taken: " + said : "";
        }
        boolean told = answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.code().isEmpty()
                && !answer.text().contains("Exception")
                && !answer.text().contains("org.comptoir");
        if (!told || shop.events() != before) {
            return said;
        }
        if (!known.contains(answer.code())) {
            return "not in the document: " + said;
        }
        boolean fieldIsKnown = answer.status() != 400 || !answer.field().isEmpty();
        return fieldIsKnown ? "" : "no field: " + said;
    }

    @EachDatabase
    void everyParameterThatIsWrongIsRefusedWithACodeAndAField(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        JsonNode document = shop.get("openapi.json").json();
        List<String> wrong = new ArrayList<>();
        for (Target target : targets(document, things(shop))) {
            for (JsonNode parameter : target.operation.path("parameters")) {
                String name = parameter.path("name").asText();
                for (Map.Entry<String, Boolean> value : badQueries(parameter).entrySet()) {
                    Answer answer = shop.send(
                            target.method,
                            target.path + "?" + required(target, name) + value.getKey(),
                            type(target),
                            body(target));
                    if (answer.status() >= 500 || (value.getValue() && answer.status() != 400)) {
                        wrong.add(target + " " + value.getKey() + ": " + answer.status() + " " + answer.text());
                    }
                }
            }
            Answer unknown = shop.send(target.method, target.path + "?nobodyKnowsThis=1", type(target), body(target));
            if (!unknown.code().equals("query.unknown")) {
                wrong.add(target + ": " + unknown.status() + " " + unknown.text());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> type(Target target) {
        Iterator<String> types = target.operation.at("/requestBody/content").fieldNames();
        return types.hasNext() ? Map.of("Content-Type", types.next().replace("*/*", "text/csv")) : Map.of();
    }

    private static byte[] body(Target target) {
        return target.method.equals("GET") ? new byte[0] : "[".getBytes(StandardCharsets.UTF_8);
    }

    /** What else the query must hold, so that this parameter alone is to blame. */
    private static String required(Target target, String but) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : target.operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query")
                    && !name.equals(but)) {
                boolean day = parameter.at("/schema/format").asText().equals("date");
                query.append(name).append('=').append(day ? "2026-01-01" : "x").append('&');
            }
        }
        return query.toString();
    }

    private static Map<String, Boolean> badQueries(JsonNode parameter) {
        Map<String, Boolean> bad = new HashMap<>();
        String name = parameter.path("name").asText();
        if (!parameter.path("in").asText().equals("query")) {
            return bad;
        }
        boolean many = parameter.at("/schema/type").asText().equals("array");
        bad.put(name + "=%00", true);
        bad.put(name + "=%ED%A0%80", false);
        bad.put(name + "=" + "x".repeat(5_000), false);
        bad.put(name + "=%27%3B--%25_%0A%F0%9F%98%80", false);
        bad.put(name + "=", false);
        if (!many) {
            bad.put(name + "=1&" + name + "=2", true);
        }
        String format = parameter.at("/schema/format").asText();
        if (format.equals("date")) {
            List.of("2026-02-31", "tomorrow", "%2B999999999-01-01", "0001-01-01")
                    .forEach(day -> bad.put(name + "=" + day, true));
        }
        if (parameter.at("/schema/type").asText().equals("integer")) {
            List.of("abc", "0", "-1", "501", "99999999999", "1.5").forEach(n -> bad.put(name + "=" + n, true));
        }
        if (parameter.path("required").asBoolean()) {
            bad.put("", true);
        }
        return bad;
    }

    @EachDatabase
    void everyIdThatIsWrongOrUnknownIsToldApart(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        JsonNode document = shop.get("openapi.json").json();
        List<String> wrong = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            if (!path.getKey().contains("{id}")) {
                return;
            }
            path.getValue().properties().forEach(operation -> {
                String prefix = prefix(operation.getValue());
                byte[] body = fitted(
                                operation.getValue().at("/requestBody/content/application~1json/example"), things(shop))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                for (String id : List.of(
                        "1", "%00", "ord_", "..%2F..", "a".repeat(300), prefix + "01hjv7ze7rf8vb9r0p0m1a2b3u", "😀")) {
                    Answer answer = send(shop, operation.getKey(), path.getKey(), id, body);
                    if (answer.status() != 400 && answer.status() != 404) {
                        wrong.add(operation.getKey() + path.getKey() + " " + id + ": " + answer.text());
                    }
                }
                Answer unknown =
                        send(shop, operation.getKey(), path.getKey(), prefix + "01hjv7ze7rf8vb9r0p0m1a2b3c", body);
                boolean conflict = unknown.status() == 400 && unknown.code().equals("field.missing");
                boolean forPeople = unknown.status() == 403 && unknown.code().endsWith(".people-only");
                if (unknown.status() != 404 && !conflict && !forPeople) {
                    wrong.add(operation.getKey() + path.getKey() + " unknown: " + unknown.status() + unknown.text());
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    private static String prefix(JsonNode operation) {
        String pattern = operation.at("/parameters/0/schema/pattern").asText();
        return pattern.substring(1, pattern.indexOf('_') + 1);
    }

    private static Answer send(Shop shop, String verb, String path, String id, byte[] body) {
        String encoded =
                java.net.URI.create("x:" + id.replace("😀", "%F0%9F%98%80")).getRawSchemeSpecificPart();
        String concrete = path.substring(1).replace("{id}", encoded).replace("{format}", "factur-x");
        boolean get = verb.equals("get") || verb.equals("delete");
        return shop.send(
                verb.toUpperCase(java.util.Locale.ROOT), concrete, get ? Map.of() : JSON, get ? new byte[0] : body);
    }

    @EachDatabase
    void whatIsNoRequestOfTheApiIsToldAsSuch(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        byte[] body = "{\"customerCode\":\"EPICERIE\",\"lines\":[]}".getBytes(StandardCharsets.UTF_8);

        for (String path : new String[] {"nothing/here", "orders/export", "customers/export", "invoices/export"}) {
            assertThat(shop.get(path).status() + " " + shop.get(path).code())
                    .as(path)
                    .isEqualTo("404 http.no-such-path");
        }
        for (String path : new String[] {"orders/ord_export", "orders/export1", "orders/EXPORT"}) {
            assertThat(shop.get(path).status() + " " + shop.get(path).code())
                    .as(path)
                    .isEqualTo("400 id.malformed");
        }
        assertThat(shop.send("PATCH", "orders", JSON, body).code()).isEqualTo("http.method-not-allowed");
        assertThat(shop.send("DELETE", "orders", Map.of(), new byte[0]).status())
                .isEqualTo(405);
        assertThat(shop.send("POST", "orders", Map.of("Content-Type", "text/xml"), body)
                        .code())
                .isEqualTo("http.media-type");
        assertThat(shop.send("POST", "orders", Map.of("Content-Type", "no type at all"), body)
                        .status())
                .isIn(400, 415);
        assertThat(shop.send("POST", "orders", Map.of(), body).status()).isEqualTo(415);
        assertThat(shop.send("GET", "orders", Map.of("Accept", "text/html"), new byte[0])
                        .status())
                .isEqualTo(406);
        assertThat(shop.send("GET", "orders", Map.of("Accept-Language", ";;q=x"), new byte[0])
                        .status())
                .isLessThan(500);
        assertThat(shop.send("GET", "orders", Map.of("Authorization", "Basic eDp5"), new byte[0])
                        .status())
                .isEqualTo(401);
        Map<String, String> blank = Map.of("Content-Type", "application/json", "Idempotency-Key", "a b");
        assertThat(shop.send("POST", "orders", blank, body).code()).isEqualTo("idempotency.key-malformed");
        assertThat(shop.send("POST", "imports", Map.of(), body).code()).isEqualTo("query.missing");
        assertThat(shop.send("POST", "imports?profile=bytes", Map.of(), new byte[(64 << 20) + 1])
                        .status())
                .isEqualTo(413);
    }

    /** To read them as numbers would take a quarter of a minute each. */
    @EachDatabase
    void aMillionDigitsAreRefusedUnread(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String digits = "9".repeat(1_040_000);
        long began = System.nanoTime();

        for (String quantity : List.of("\"" + digits + "\"", "\"0." + digits + "\"", digits)) {
            Answer answer = shop.post("orders/quote", """
                    {"customerCode":"EPICERIE","lines":[{"sku":"LAMP-1","quantity":%s,"warehouse":"main"}]}""".formatted(quantity));
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.body().length).isLessThan(1_000);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @EachDatabase
    void theExamplesOfTheDocumentAreTaken(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        JsonNode document = shop.get("openapi.json").json();
        Map<String, String> things = things(shop);
        for (Target target : targets(document, things)) {
            JsonNode example = target.operation.at("/requestBody/content/application~1json/example");
            if (example.isMissingNode()) {
                continue;
            }
            byte[] body = fitted(example, things).toString().getBytes(StandardCharsets.UTF_8);
            Answer answer = shop.send(target.method, target.path, JSON, body);
            assertThat(answer.status()).as(target + ": " + answer.text()).isNotIn(413, 415, 500);
            assertThat(answer.text())
                    .as(target.toString())
                    .doesNotContain("\"code\":\"json.")
                    .doesNotContain("\"code\":\"field.");
        }
    }

    /** An operation with a path that leads to something. */
    private record Target(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Target> targets(JsonNode document, Map<String, String> things) {
        List<Target> targets = new ArrayList<>();
        Iterator<Map.Entry<String, JsonNode>> paths =
                document.path("paths").properties().iterator();
        while (paths.hasNext()) {
            Map.Entry<String, JsonNode> path = paths.next();
            path.getValue().properties().forEach(operation -> {
                String tag = operation.getValue().at("/tags/0").asText();
                String concrete = path.getKey()
                        .substring(1)
                        .replace("{id}", things.getOrDefault(tag, "x"))
                        .replaceAll("\\{[a-z]+}", "100000");
                targets.add(new Target(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT), concrete, operation.getValue()));
            });
        }
        return targets;
    }

    /** One of each thing, by the first part of its path. */
    private static Map<String, String> things(Shop shop) {
        Map<String, String> things = new HashMap<>();
        String order = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"3\"}]");
        things.put("customers", id(shop, "customers"));
        things.put("products", id(shop, "products"));
        things.put("ledger", id(shop, "ledger/entries"));
        things.put("api-keys", "key_01hjv7ze7rf8vb9r0p0m1a2b3c");
        String invoiced = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]");
        shop.post("orders/" + invoiced + "/confirm", "");
        shop.post("orders/" + invoiced + "/ship", "");
        shop.post("invoices", "{\"order\":\"" + invoiced + "\"}");
        things.put("invoices", id(shop, "invoices"));
        things.put("orders", order);
        return things;
    }

    private static String id(Shop shop, String list) {
        return shop.get(list).json().at("/items/0/id").asText();
    }

    /** The example of the document, with ids that are there. */
    private static ObjectNode fitted(JsonNode example, Map<String, String> things) {
        if (!(example instanceof ObjectNode object)) {
            return (ObjectNode) Mutants.read("{}".getBytes(StandardCharsets.UTF_8));
        }
        ObjectNode fitted = object.deepCopy();
        if (fitted.has("order")) {
            fitted.put("order", things.get("orders"));
        }
        return fitted;
    }
}
