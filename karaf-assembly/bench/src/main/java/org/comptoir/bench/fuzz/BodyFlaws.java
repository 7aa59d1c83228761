// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** What may be wrong with a body. */
final class BodyFlaws {

    private static final String HOLE = "@hole@";

    private BodyFlaws() {}

    /** Those of values stand several times, since most of what can go wrong is in them. */
    static List<Flaw> all() {
        return List.of(
                BodyFlaws::text,
                BodyFlaws::text,
                BodyFlaws::text,
                BodyFlaws::text,
                BodyFlaws::token,
                BodyFlaws::token,
                BodyFlaws::token,
                BodyFlaws::othersId,
                BodyFlaws::missing,
                BodyFlaws::added,
                BodyFlaws::repeatedItems,
                BodyFlaws::twice,
                BodyFlaws::top,
                BodyFlaws::deep,
                BodyFlaws::cut,
                BodyFlaws::truncated,
                BodyFlaws::encoded,
                BodyFlaws::noise,
                BodyFlaws::packed,
                BodyFlaws::tooLarge);
    }

    /** An object or list within the body, or nothing to spoil. */
    private static JsonNode inner(JsonNode node, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(child -> {
            if (child.isContainerNode() && !child.isEmpty()) {
                inner.add(child);
            }
        });
        return inner.isEmpty() || random.nextInt(3) == 0
                ? node
                : inner(inner.get(random.nextInt(inner.size())), random);
    }

    private static void put(JsonNode where, JsonNode what, Random random) {
        if (where instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), what);
        } else if (where instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), what);
        }
    }

    private static void text(Draft draft, Nasty nasty, Random random) {
        put(inner(draft.json, random), TextNode.valueOf(nasty.textOfABody()), random);
    }

    /** What is no JSON, or JSON of a type that nobody expects there. */
    private static void token(Draft draft, Nasty nasty, Random random) {
        put(inner(draft.json, random), TextNode.valueOf(HOLE), random);
        draft.body = new String(draft.content(), StandardCharsets.UTF_8)
                .replace("\"" + HOLE + "\"", nasty.token())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void othersId(Draft draft, Nasty nasty, Random random) {
        List<String> prefixes = draft.caller.others().keySet().stream().sorted().toList();
        if (!prefixes.isEmpty()) {
            String id = draft.caller.othersId(prefixes.get(random.nextInt(prefixes.size())), random);
            put(inner(draft.json, random), TextNode.valueOf(id), random);
        }
    }

    private static void missing(Draft draft, Nasty nasty, Random random) {
        if (inner(draft.json, random) instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.remove(names.get(random.nextInt(names.size())));
        }
    }

    private static void added(Draft draft, Nasty nasty, Random random) {
        if (inner(draft.json, random) instanceof ObjectNode object) {
            List<String> fields = draft.operation.fields();
            object.put(fields.get(random.nextInt(fields.size())), nasty.textOfABody());
        }
    }

    private static void repeatedItems(Draft draft, Nasty nasty, Random random) {
        if (inner(draft.json, random) instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode item = array.get(0);
            int times = 1 << random.nextInt(12);
            for (int i = 0; i < times; i++) {
                array.add(item.deepCopy());
            }
        }
    }

    private static void twice(Draft draft, Nasty nasty, Random random) {
        String right = new String(draft.content(), StandardCharsets.UTF_8);
        if (right.length() > 2 && right.startsWith("{")) {
            draft.body = ("{" + right.substring(1, right.length() - 1) + "," + right.substring(1))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void top(Draft draft, Nasty nasty, Random random) {
        draft.body = (random.nextBoolean() ? nasty.token() : nasty.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static void deep(Draft draft, Nasty nasty, Random random) {
        int depth = 1 << random.nextInt(19);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String deep = open.repeat(Math.min(depth, 900_000 / open.length()));
        put(inner(draft.json, random), TextNode.valueOf(HOLE), random);
        String whole = new String(draft.content(), StandardCharsets.UTF_8);
        draft.body = (whole.contains(HOLE) ? whole.replace("\"" + HOLE + "\"", deep) : deep)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void cut(Draft draft, Nasty nasty, Random random) {
        byte[] whole = draft.content();
        draft.body = Arrays.copyOf(whole, whole.length == 0 ? 0 : random.nextInt(whole.length));
    }

    /** Less comes than was announced. */
    private static void truncated(Draft draft, Nasty nasty, Random random) {
        draft.body = draft.content();
        draft.missing = 1 + random.nextInt(10_000);
    }

    private static void encoded(Draft draft, Nasty nasty, Random random) {
        put(inner(draft.json, random), TextNode.valueOf("é\u20ac😀"), random);
        List<String> charsets = List.of("ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32", "windows-1252", "UTF-8");
        String charset = charsets.get(random.nextInt(charsets.size()));
        String text = new String(draft.content(), StandardCharsets.UTF_8);
        draft.body = (random.nextBoolean() ? "\uFEFF" + text : text).getBytes(Charset.forName(charset));
        if (random.nextBoolean()) {
            draft.header("Content-Type", "application/json; charset=" + charset);
        }
    }

    private static void noise(Draft draft, Nasty nasty, Random random) {
        byte[] noisy = draft.content();
        for (int i = 0; i < 3 && noisy.length > 0; i++) {
            noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
        }
        draft.body = noisy;
    }

    private static void packed(Draft draft, Nasty nasty, Random random) {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(draft.content());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        draft.body = packed.toByteArray();
        if (random.nextInt(4) > 0) {
            draft.header("Content-Encoding", random.nextBoolean() ? "gzip" : "x-gzip, gzip");
        }
    }

    private static void tooLarge(Draft draft, Nasty nasty, Random random) {
        if (random.nextInt(4) == 0) {
            ObjectNode large = JsonNodeFactory.instance.objectNode().put("x", "a".repeat((1 << 20) + 10));
            draft.body = large.toString().getBytes(StandardCharsets.UTF_8);
        } else {
            text(draft, nasty, random);
        }
    }
}
