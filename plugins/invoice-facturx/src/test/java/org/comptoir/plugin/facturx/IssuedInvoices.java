// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The invoices and credit notes of a running server, and their Factur-X files. */
final class IssuedInvoices {

    private static final int PAGE = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final String key;

    /**
     * @param server its address, such as {@code http://127.0.0.1:8181}
     * @param key an API key that may read invoices
     */
    IssuedInvoices(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** @param id the printed id, @param number the legal number */
    record Issued(String id, String number) {}

    /**
     * So many of the documents of a type, evenly spread over all of them, the first and the last among them.
     *
     * @param type {@code 380} or {@code 381}
     */
    List<Issued> spread(String type, int count) throws IOException, InterruptedException {
        List<Issued> all = all(type);
        if (all.size() <= count) {
            return all;
        }
        List<Issued> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(all.get(count == 1 ? 0 : (int) ((long) i * (all.size() - 1) / (count - 1))));
        }
        return some;
    }

    private List<Issued> all(String type) throws IOException, InterruptedException {
        List<Issued> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json.readTree(get("/invoices?type=" + type + "&limit=" + PAGE + "&cursor="
                    + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
            page.path("items")
                    .forEach(item -> all.add(new Issued(
                            item.path("id").asText(), item.path("number").asText())));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    byte[] facturX(Issued invoice) throws IOException, InterruptedException {
        return get("/invoices/" + invoice.id() + "/formats/factur-x");
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
