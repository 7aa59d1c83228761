// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.bench.Api;
import org.comptoir.bench.LocalServer;
import org.comptoir.bench.wire.Shot.Header;
import org.comptoir.bench.wire.Wire;

/** Two companies on one server, and those who ask: each has things that the others must not see. */
final class World {

    private static final String OTHERS = "Zq7Anderswo";
    private static final String UNASSIGNED = "Zq7Unzugeteilt";
    private static final String SALES = "sales@maison-lenoir.example";
    private static final String BUYER = "buyer-admin@epicerie.example";
    private static final Pattern ID = Pattern.compile("[a-z]{2,5}_[0-9a-hjkmnp-tv-z]{26}");
    private static final List<String> LISTS = List.of(
            "/products?limit=20",
            "/customers?limit=20",
            "/orders?limit=20",
            "/invoices?limit=20",
            "/payments?limit=20",
            "/ledger/entries?limit=20",
            "/users?limit=20");
    private static final int SPARE_KEYS = 4;

    private final LocalServer server;
    private final Wire wire;
    private final Api lenoir;
    private final Api others;
    private final String lenoirKey;
    private final String othersKey;

    private World(LocalServer server) throws IOException, InterruptedException {
        this.server = server;
        this.wire = new Wire(server.url(), Duration.ofSeconds(20));
        String token = Files.readString(server.data().resolve("setup-token")).strip();
        JsonNode founded = new Api(server.url(), "").post("/setup", Map.of("token", token, "company", company()));
        this.othersKey = founded.at("/key/secret").asText();
        this.others = new Api(server.url(), othersKey);
        String made = server.shell("comptoir:apikey-create --company maison-lenoir --name fuzz --role admin --json")
                .said()
                .orFail();
        this.lenoirKey = new ObjectMapper().readTree(made).path("key").asText();
        this.lenoir = new Api(server.url(), lenoirKey);
    }

    /** Everybody who asks, on a server that has just started with the demo company. */
    static List<Caller> callers(LocalServer server) throws IOException, InterruptedException {
        World world = new World(server);
        world.trade(world.others, customer(world.others, "ANDERS", OTHERS), OTHERS);
        world.trade(world.lenoir, "EPICERIE", "Fuzz");
        String unassigned = customer(world.lenoir, "UNZU", UNASSIGNED);
        world.trade(world.lenoir, unassigned, "Fuzz");
        return world.everybody();
    }

    private List<Caller> everybody() throws IOException, InterruptedException {
        Map<String, String> passwords = passwords();
        Person sales = person(SALES, passwords);
        Person buyer = person(BUYER, passwords);
        Person warehouse = person("warehouse@maison-lenoir.example", passwords);
        Map<String, List<String>> all = ids(lenoir::get);
        all.put("key_", spareKeys(lenoir));
        assign();
        Map<String, List<String>> anders = ids(others::get);
        anders.put("key_", spareKeys(others));
        Map<String, List<String>> reached = ids(sales::get);
        Map<String, List<String>> bought = ids(buyer::get);
        bought.computeIfPresent("user_", (prefix, ids) -> ids.stream()
                .filter(id -> !id.equals(idOf("/users?limit=200", "email", BUYER)))
                .toList());
        List<String> hidden = List.of(OTHERS, UNASSIGNED);
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("admin key", 10, key(lenoirKey), without(all, UNASSIGNED), anders, List.of(OTHERS)));
        callers.add(new Caller(
                "other company's key", 4, key(othersKey), anders, all, List.of("Maison Lenoir SAS", UNASSIGNED)));
        callers.add(new Caller("sales", 3, sales.credentials(), reached, outside(all, anders, reached), hidden));
        callers.add(new Caller("buyer", 3, buyer.credentials(), bought, outside(all, anders, bought), hidden));
        callers.add(new Caller("warehouse", 1, warehouse.credentials(), all, anders, List.of(OTHERS)));
        callers.add(new Caller("nobody", 2, List.of(), all, anders, hidden));
        return callers;
    }

    private static List<Header> key(String secret) {
        return List.of(new Header("Authorization", "Bearer " + secret));
    }

    /** Those whose data is hidden from some stay as they are, so that what is hidden stays hidden. */
    private Map<String, List<String>> without(Map<String, List<String>> ids, String name) {
        Map<String, List<String>> fewer = new HashMap<>(ids);
        Set<String> marked = new TreeSet<>();
        for (JsonNode customer : lenoir.get("/customers?limit=200").path("items")) {
            if (customer.path("name").asText().startsWith(name)) {
                marked.add(customer.path("id").asText());
            }
        }
        fewer.replaceAll((prefix, list) ->
                list.stream().filter(id -> !marked.contains(id)).toList());
        return fewer;
    }

    private static Map<String, List<String>> outside(
            Map<String, List<String>> all, Map<String, List<String>> anders, Map<String, List<String>> reached) {
        Map<String, List<String>> outside = new TreeMap<>();
        all.forEach((prefix, ids) -> {
            List<String> both = new ArrayList<>(ids);
            both.removeAll(reached.getOrDefault(prefix, List.of()));
            both.addAll(anders.getOrDefault(prefix, List.of()));
            outside.put(prefix, both);
        });
        return outside;
    }

    /** Sales reach what the shop in Dijon buys, and its buyers do. */
    private void assign() {
        String shop = idOf("/customers?limit=200", "code", "EPICERIE");
        lenoir.put("/representatives/" + idOf("/users?limit=200", "email", SALES) + "/customers/" + shop);
    }

    private String idOf(String list, String field, String value) {
        for (JsonNode item : lenoir.get(list).path("items")) {
            if (item.path(field).asText().equals(value)) {
                return item.path("id").asText();
            }
        }
        throw new IllegalStateException(value + " is not there");
    }

    private static Map<String, List<String>> ids(Function<String, JsonNode> get) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String list : LISTS) {
            Matcher id = ID.matcher(told(get, list));
            while (id.find()) {
                found.computeIfAbsent(id.group().substring(0, id.group().indexOf('_') + 1), prefix -> new TreeSet<>())
                        .add(id.group());
            }
        }
        Map<String, List<String>> ids = new TreeMap<>();
        found.forEach((prefix, some) -> ids.put(prefix, List.copyOf(some)));
        return ids;
    }

    private static String told(Function<String, JsonNode> get, String list) {
        try {
            return get.apply(list).toString();
        } catch (Api.Refused notForThem) {
            return "";
        }
    }

    /** Keys that may be ended without ending the attack. */
    private static List<String> spareKeys(Api api) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < SPARE_KEYS; i++) {
            JsonNode made = api.post("/api-keys", Map.of("name", "spare " + i, "scopes", List.of("catalog:r")));
            Matcher id = ID.matcher(made.toString());
            if (id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }

    private Person person(String email, Map<String, String> passwords) {
        return Person.signIn(wire, email, passwords.getOrDefault(email, ""));
    }

    /** The people of the demo come one after the other, seconds after the start. */
    private Map<String, String> passwords() throws IOException, InterruptedException {
        for (int look = 0; look < 60; look++) {
            String there = server.shell("comptoir:user-list --company maison-lenoir --csv --limit 50")
                    .said()
                    .out();
            if (there.contains("buyer-viewer@epicerie.example")) {
                Map<String, String> passwords = new HashMap<>();
                for (String line : Files.readAllLines(server.data().resolve("demo-people"))) {
                    passwords.put(line.split(" ")[0], line.split(" ")[1]);
                }
                return passwords;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("the demo has no people");
    }

    private static Map<String, Object> address() {
        return Map.of("line1", "1 rue du Banc", "postcode", "69001", "city", "Lyon", "country", "FR");
    }

    private static Map<String, Object> company() {
        return Map.of(
                "code", "anderswo",
                "legalName", OTHERS + " SAS",
                "siren", "917583205",
                "siret", "91758320500013",
                "vatNumber", "FR13917583205",
                "legalForm", "SAS",
                "iban", "FR7630006000011234567890189",
                "address", address());
    }

    private static String customer(Api api, String code, String name) {
        api.post(
                "/customers", Map.of("code", code, "kind", "consumer", "name", name + " client", "billing", address()));
        return code;
    }

    /** An order that was invoiced, one that was not, and a draft. */
    private void trade(Api api, String customer, String name) {
        String sku = "FUZZ-" + customer;
        api.post(
                "/products",
                Map.of(
                        "sku",
                        sku,
                        "name",
                        name + " goods",
                        "family",
                        "fuzz",
                        "price",
                        Map.of("amount", "12.50", "currency", "EUR")));
        api.post("/stock/receipts", Map.of("lines", List.of(Map.of("sku", sku, "quantity", "1000", "unitCost", "5"))));
        for (int i = 0; i < 3; i++) {
            JsonNode order = api.post(
                    "/orders", Map.of("customerCode", customer, "lines", List.of(Map.of("sku", sku, "quantity", "2"))));
            String path = "/orders/" + order.path("id").asText();
            if (i > 0) {
                api.post(path + "/confirm", Map.of());
            }
            if (i > 1) {
                api.post(path + "/ship", Map.of());
                api.post("/invoices", Map.of("order", order.path("id").asText()));
            }
        }
    }
}
