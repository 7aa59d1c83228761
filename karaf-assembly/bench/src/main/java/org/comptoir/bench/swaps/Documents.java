// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Looks for documents that mix two versions of a plugin: each names one version of each plugin, one version has one
 * digest, and what the version wrote bears that version's mark. Safe for many threads.
 */
final class Documents {

    private static final String VAT = "org.comptoir.vat-fr";
    private static final String FORMAT = "org.comptoir.invoice-facturx";

    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> seen = new ConcurrentHashMap<>();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();

    /** A quote or an order. */
    void priced(JsonNode order) {
        Map<String, String> versions = stamped("order", order);
        for (JsonNode line : order.path("lines")) {
            for (JsonNode step : line.path("trace")) {
                String plugin = step.path("plugin").asText();
                if (!plugin.isEmpty()) {
                    String id = plugin.substring(0, plugin.indexOf(' '));
                    String version = plugin.substring(id.length() + 1);
                    expect(version.equals(versions.get(id)), "a line's step", plugin, versions.toString());
                    marked("a price's wording", version, step.path("french").asText());
                }
            }
        }
        marked(order, versions);
    }

    void invoice(JsonNode invoice) {
        marked(invoice, stamped("invoice", invoice));
    }

    /** What an invoice format made. */
    void rendered(String plugin, String version, String digest, byte[] content) {
        seen("document", plugin, version, digest);
        if (plugin.equals(FORMAT)) {
            marked("a document", version, new String(content, StandardCharsets.ISO_8859_1));
        }
    }

    private void marked(JsonNode document, Map<String, String> versions) {
        for (JsonNode part : document.path("vat")) {
            marked(
                    "a VAT's basis",
                    versions.getOrDefault(VAT, ""),
                    part.path("legalBasis").asText());
        }
    }

    private Map<String, String> stamped(String kind, JsonNode document) {
        Map<String, String> versions = new HashMap<>();
        for (JsonNode stamp : document.path("stamps")) {
            String id = stamp.path("id").asText();
            String version = stamp.path("version").asText();
            seen(kind, id, version, stamp.path("digest").asText());
            String other = versions.put(id, version);
            expect(other == null, kind + "'s stamps", id + " " + version, String.valueOf(other));
        }
        expect(versions.containsKey(VAT), kind + "'s stamps", VAT, versions.toString());
        return versions;
    }

    private void seen(String kind, String plugin, String version, String digest) {
        String name = plugin + " " + version;
        seen.computeIfAbsent(name + " in " + kind + "s", key -> new LongAdder()).increment();
        String known = digests.putIfAbsent(name, digest);
        expect(known == null || known.equals(digest), "digest of " + name, digest, String.valueOf(known));
    }

    private void marked(String what, String version, String text) {
        boolean mark = text.contains(Swapped.NEXT);
        expect(mark == version.equals(Swapped.NEXT), what, version, text.substring(0, Math.min(80, text.length())));
    }

    private void expect(boolean holds, String what, String one, String other) {
        if (!holds) {
            breaches.add(what + ": " + one + " against " + other);
        }
    }

    /** What is mixed, a line each. */
    List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** How often each version took part, by name. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        seen.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    /** The plugins of which both versions were met. */
    boolean metBoth(Set<String> plugins) {
        return plugins.stream()
                .allMatch(plugin -> digests.keySet().stream()
                                .filter(name -> name.startsWith(plugin + " "))
                                .count()
                        == 2);
    }
}
