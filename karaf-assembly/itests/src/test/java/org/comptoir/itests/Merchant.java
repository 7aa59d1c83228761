// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Maison Lenoir on a server that was empty: speaks the API with the first key. */
final class Merchant {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COMPANY = """
            {"code":"maison-lenoir","legalName":"Maison Lenoir","siren":"904127362","siret":"90412736200013",\
            "vatNumber":"FR04904127362","vatSchemes":["oss"],\
            "legalForm":"SAS au capital de 20 000 €, RCS Lyon 904 127 362",\
            "address":{"line1":"12 rue des Tanneurs","postcode":"69001","city":"Lyon","country":"FR"},\
            "iban":"FR7630006000011234567890189","bic":"AGRIFRPP"}""";

    private final Server server;
    private final String key;

    private Merchant(Server server, String key) {
        this.server = server;
        this.key = key;
    }

    /** The same on another server that has the same books. */
    Merchant at(Server other) {
        return new Merchant(other, key);
    }

    /** With a key that was made at the console. */
    static Merchant with(Server server, String key) {
        return new Merchant(server, key);
    }

    /** The first key, which may do everything. */
    String key() {
        return key;
    }

    /** What the server said. */
    record Answer(int status, JsonNode body) {

        Answer ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return this;
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    /** Founds the company, with a candle in stock, a shop in Dijon, and a person in Berlin. */
    static Merchant open(Server server) {
        Merchant nobody = new Merchant(server, "");
        String token = nobody.token();
        Answer founded = nobody.post("setup", "{\"token\":\"" + token + "\",\"company\":" + COMPANY + "}")
                .ok();
        Merchant merchant = new Merchant(server, founded.text("/key/secret"));
        merchant.post("customers", """
                {"code":"EPICERIE","kind":"business","name":"Épicerie du Marché SARL","siren":"917583205",\
                "siret":"91758320500013","vatNumber":"FR13917583205",\
                "billing":{"line1":"8 place du Marché","postcode":"21000","city":"Dijon","country":"FR"}}""").ok();
        merchant.post("customers", """
                {"code":"ANNA","kind":"consumer","name":"Anna Schmidt",\
                "billing":{"line1":"Hauptstraße 1","postcode":"10115","city":"Berlin","country":"DE"}}""").ok();
        merchant.post("products", """
                {"sku":"BOUGIE-FIGUIER","name":"Bougie parfumée figuier 190 g","family":"bougies",\
                "price":{"amount":"19.90","currency":"EUR"},"standardCost":"9.2"}""").ok();
        merchant.post("stock/openings", """
                {"lines":[{"sku":"BOUGIE-FIGUIER","quantity":"100000","unitCost":"9.2"}]}""").ok();
        return merchant;
    }

    private String token() {
        try {
            return Files.readString(server.data().resolve("setup-token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer get(String path) {
        return answer(request(path).build());
    }

    Answer inFrench(String path) {
        return answer(request(path).header("Accept-Language", "fr").build());
    }

    /** What a path answers when it is no JSON. */
    String text(String path) {
        HttpResponse<String> response = server.send(request(path).build());
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    Answer post(String path, String body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a file as it lies. */
    Answer upload(String path, Path file) {
        try {
            return answer(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer remove(String path) {
        return answer(request(path).DELETE().build());
    }

    Answer put(String path, String body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** An order of so many candles, in a form that quotes and drafts alike. */
    static String candles(String customer, int pieces) {
        return "{\"customerCode\":\"%s\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"%d\"}]}"
                .formatted(customer, pieces);
    }

    /** An order, taken and shipped, of a candle at a price agreed by mouth. @return its id */
    String shipped() {
        String order = post("orders", """
                {"customerCode":"EPICERIE","lines":[{"sku":"BOUGIE-FIGUIER","quantity":"1","agreedPrice":"18"}]}""").ok().text("/id");
        post("orders/" + order + "/confirm", "").ok();
        post("orders/" + order + "/ship", "").ok();
        return order;
    }

    Answer invoice(String order) {
        return post("invoices", "{\"order\":\"" + order + "\"}");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/" + path))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response = server.send(request);
        boolean json =
                response.headers().firstValue("Content-Type").orElse("").matches("application/(problem\\+)?json.*");
        try {
            return new Answer(
                    response.statusCode(),
                    json
                            ? JSON.readTree(response.body())
                            : JSON.getNodeFactory().textNode(""));
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
