// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes a shop's orders to Comptoir, and hears what became of them, from a process of its own. */
public final class ShopBridge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI api;
    private final String key;

    /**
     * @param api such as {@code https://comptoir.example/api/v1/}
     * @param key an API key with {@code order:w} and {@code event:r}
     */
    public ShopBridge(URI api, String key) {
        this.api = api;
        this.key = key;
    }

    /** Drafts an order; called again for the same number of the shop, it says the same order again. */
    public String takeOver(String shopNumber, String customerCode, String sku, int pieces) throws IOException {
        JsonNode order = JSON.createObjectNode()
                .put("source", "my-shop")
                .put("sourceRef", shopNumber)
                .put("customerCode", customerCode)
                .set(
                        "lines",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode().put("sku", sku).put("quantity", String.valueOf(pieces))));
        HttpRequest request = to("orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "my-shop-" + shopNumber)
                .POST(BodyPublishers.ofString(order.toString()))
                .build();
        return said(request).path("id").asText();
    }

    /** The types of the facts since a position, and into it the position to ask from the next time. */
    public List<String> follow(Position position) throws IOException {
        JsonNode page =
                said(to("events?limit=500&cursor=" + position.last).GET().build());
        List<String> types = new ArrayList<>();
        for (JsonNode fact : page.path("items")) {
            types.add(fact.path("type").asText());
            position.last = fact.path("position").asText();
        }
        return types;
    }

    /** Where one has read to; kept beside what was made of the facts, so that a restart goes on there. */
    public static final class Position {
        private String last = "";
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    /** Tries again after a broken line and after 503: with its idempotency key nothing happens twice. */
    private JsonNode said(HttpRequest request) throws IOException {
        IOException last = new IOException("never tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                JsonNode body = JSON.readTree(answer.body());
                if (answer.statusCode() < 300) {
                    return body;
                }
                if (!body.path("retryable").asBoolean()) {
                    throw new IllegalStateException(body.path("code").asText() + ": "
                            + body.path("detail").asText());
                }
                Thread.sleep(1_000);
            } catch (IOException broken) {
                last = broken;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped", stopped);
            }
        }
        throw last;
    }
}
