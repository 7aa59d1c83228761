// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.comptoir.bench.Api;

/**
 * A shop with prices by quantity. Of ten requests five ask for quotes; the others take an order, confirm, ship and
 * invoice one, and fetch the file of an invoice. They go to the shop's servers by turns.
 */
final class Shop implements SteadyLoad.Requests {

    private static final int PRODUCTS = 50;
    private static final int LINES = 3;

    private final List<Api> nodes;
    private final Documents documents;
    private final Queue<String> drafted = new ConcurrentLinkedQueue<>();
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> shipped = new ConcurrentLinkedQueue<>();
    private final Queue<String> invoiced = new ConcurrentLinkedQueue<>();

    private Shop(List<Api> nodes, Documents documents) {
        this.nodes = nodes;
        this.documents = documents;
    }

    /** Founds the shop on a server that is empty. @return the first key */
    static String found(URI server, Path data) throws IOException {
        String token = Files.readString(data.resolve("setup-token")).strip();
        JsonNode founded = new Api(server, "").post("/setup", Map.of("token", token, "company", company()));
        Api api = new Api(server, founded.at("/key/secret").asText());
        Map<String, String> home =
                Map.of("line1", "8 place du Marché", "postcode", "21000", "city", "Dijon", "country", "FR");
        api.post("/customers", Map.of("code", "BENCH", "kind", "consumer", "name", "Bench", "billing", home));
        List<Map<String, Object>> opening = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            api.post(
                    "/products",
                    Map.of(
                            "sku",
                            "B" + i,
                            "name",
                            "Bench " + i,
                            "family",
                            "bench",
                            "price",
                            Map.of("amount", "12.50", "currency", "EUR")));
            opening.add(Map.of("sku", "B" + i, "quantity", "10000000", "unitCost", "5"));
        }
        api.post("/stock/openings", Map.of("lines", opening));
        api.post(
                "/price-conditions",
                Map.of("name", "ten", "kind", "percent-off", "family", "bench", "fromQuantity", "10", "value", "5"));
        return founded.at("/key/secret").asText();
    }

    private static Map<String, Object> company() {
        return Map.of(
                "code", "bench",
                "legalName", "Bench",
                "siren", "904127362",
                "siret", "90412736200013",
                "vatNumber", "FR04904127362",
                "legalForm", "SAS au capital de 20 000 €, RCS Lyon 904 127 362",
                "iban", "FR7630006000011234567890189",
                "address", Map.of("line1", "1 rue du Banc", "postcode", "69001", "city", "Lyon", "country", "FR"));
    }

    static Shop at(List<URI> servers, String key, Documents documents) {
        return new Shop(servers.stream().map(server -> new Api(server, key)).toList(), documents);
    }

    @Override
    public String send(long turn) {
        Api api = nodes.get((int) (turn / 10 % nodes.size()));
        return switch ((int) (turn % 10)) {
            case 0 -> draft(api);
            case 2 -> step(api, "confirm", drafted, confirmed);
            case 4 -> step(api, "ship", confirmed, shipped);
            case 6 -> invoice(api);
            case 8 -> fetch(api);
            default -> quote(api);
        };
    }

    private String quote(Api api) {
        documents.priced(api.post("/orders/quote", cart()));
        return "quote";
    }

    private String draft(Api api) {
        JsonNode order = api.post("/orders", cart());
        documents.priced(order);
        drafted.add(order.get("id").asText());
        return "order";
    }

    /** Nothing to take, as in the first moments: a quote is asked for instead. */
    private String step(Api api, String verb, Queue<String> from, Queue<String> to) {
        String order = from.poll();
        if (order == null) {
            return quote(api);
        }
        api.post("/orders/" + order + "/" + verb, Map.of());
        to.add(order);
        return verb;
    }

    private String invoice(Api api) {
        String order = shipped.poll();
        if (order == null) {
            return quote(api);
        }
        invoiced.add(api.post("/invoices", Map.of("order", order)).get("id").asText());
        return "invoice";
    }

    private String fetch(Api api) {
        String invoice = invoiced.poll();
        if (invoice == null) {
            return quote(api);
        }
        api.bytes("/invoices/" + invoice + "/formats/factur-x");
        return "file";
    }

    private static Map<String, Object> cart() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            int product = ThreadLocalRandom.current().nextInt(PRODUCTS);
            lines.add(Map.of("sku", "B" + product, "quantity", "12"));
        }
        return Map.of("customerCode", "BENCH", "lines", lines);
    }
}
