// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.rest.internal.World.Side;

/** How each operation of the table is asked, so that nothing but who asks can keep it from answering. */
final class Asks {

    private static final String LINES = "\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]";
    private static final LocalDate FIRST_CLOSED = LocalDate.of(2010, 1, 1);

    /** Their answers name customers; see {@link World#name}. */
    static final Set<String> LISTS = Set.of(
            "GET /audit",
            "GET /audit/export",
            "GET /orders",
            "GET /customers",
            "GET /invoices",
            "GET /payments",
            "GET /price-conditions",
            "GET /price-lists",
            "GET /users");

    /** One way to ask. */
    @FunctionalInterface
    interface Ask {
        /** @param who the column, for things that the caller must have made */
        Answer of(Door shop, Side side, String who);
    }

    private final World world;
    private final Map<String, Ask> plain = new TreeMap<>();
    private final Map<String, Ask> ofCustomers = new TreeMap<>();

    Asks(World world) {
        this.world = world;
        catalogue();
        stock();
        orders();
        approvals();
        invoices();
        ledger();
        payments();
        customers();
        people("staff", false);
        people("buyer", true);
        personalData();
        server();
    }

    /** For an operation whose answer does not hang on a customer. */
    Optional<Ask> plain(String key) {
        return Optional.ofNullable(plain.get(key));
    }

    /** For one that is about a customer, or about something of theirs. */
    Optional<Ask> ofCustomers(String key) {
        return Optional.ofNullable(ofCustomers.get(key));
    }

    /** For any operation of the table. */
    Ask of(AccessMatrix.Line line) {
        return ofCustomers(line.key()).or(() -> plain(line.key())).orElseGet(() -> plugins(line.operation()));
    }

    /** Nothing is installed: whoever may do it hears that there is no such plugin. */
    private static Ask plugins(String operation) {
        String[] parts = operation.split(" /");
        assertThat(parts[1]).as("nobody knows how to ask " + operation).startsWith("plugin");
        String path = parts[1].replace("{plugin}", "nobody");
        boolean archive = Set.of(
                        "POST /plugins", "POST /plugins/plan", "POST /plugins/upgrade", "POST /plugin-checkup/target")
                .contains(operation);
        String type = archive ? "application/octet-stream" : "application/json";
        return (shop, side, who) ->
                shop.send(parts[0], path, Map.of("Content-Type", type), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void get(String path) {
        get(path, path);
    }

    private void get(String operation, String path) {
        plain.put("GET /" + operation, (shop, side, who) -> shop.get(path));
    }

    private void post(String path, String body) {
        plain.put("POST /" + path, (shop, side, who) -> shop.post(path, body));
    }

    private String product() {
        return world.root.get("products?search=BOUGIE").json().at("/items/0/id").asText();
    }

    private void catalogue() {
        get("products");
        plain.put("GET /products/{id}", (shop, side, who) -> shop.get("products/" + product()));
        plain.put(
                "POST /products",
                (shop, side, who) -> shop.post(
                        "products",
                        "{\"sku\":\"NEW-" + world.next()
                                + "\",\"name\":\"n\",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}"));
        plain.put("PUT /products/{id}", (shop, side, who) -> {
            ObjectNode product =
                    (ObjectNode) world.root.get("products/" + product()).json();
            product.remove("standardCost");
            return shop.put("products/" + product(), product.toString());
        });
        plain.put(
                "POST /products/import",
                (shop, side, who) -> shop.send(
                        "POST",
                        "products/import?mode=dry-run",
                        Map.of("Content-Type", "text/csv"),
                        "sku;name\nX;y\n".getBytes(StandardCharsets.UTF_8)));
        plain.put("PUT /price-lists/{code}", (shop, side, who) -> shop.put("price-lists/L", "{\"name\":\"l\"}"));
        plain.put(
                "PUT /price-lists/{code}/prices",
                (shop, side, who) -> shop.put(
                        "price-lists/ALPHA-LIST/prices",
                        "{\"sku\":\"BOUGIE-FIGUIER\",\"price\":{\"amount\":\"19\",\"currency\":\"EUR\"},"
                                + "\"since\":\"2030-01-01\"}"));
        plain.put(
                "POST /price-conditions",
                (shop, side, who) -> shop.post(
                        "price-conditions",
                        "{\"name\":\"c\",\"kind\":\"percent-off\",\"sku\":\"BOUGIE-FIGUIER\",\"fromQuantity\":\"5000\","
                                + "\"value\":\"1\"}"));
        plain.put("DELETE /price-conditions", (shop, side, who) -> {
            world.root.post(
                    "price-conditions",
                    "{\"name\":\"gone\",\"kind\":\"percent-off\",\"sku\":\"BOUGIE-FIGUIER\",\"value\":\"1\","
                            + "\"fromQuantity\":\"5000\"}");
            return shop.send("DELETE", "price-conditions?name=gone", Map.of(), new byte[0]);
        });
        get("price-lists");
        get("price-conditions");
    }

    private void stock() {
        get("stock/value");
        get("stock/levels");
        get("stock/moves", "stock/moves?sku=BOUGIE-FIGUIER");
        get("stock/warehouses");
        get("stock/availability", "stock/availability?sku=BOUGIE-FIGUIER");
        post("stock/adjustments", "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\",\"reason\":\"found\"}");
        post("stock/receipts", "{" + LINES + "}");
        post("stock/openings", "{" + LINES + "}");
        plain.put(
                "POST /stock/announcements",
                (shop, side, who) -> shop.post(
                        "stock/announcements",
                        "{\"source\":\"s:" + world.next() + "\",\"expectedOn\":\"2027-01-01\"," + LINES + "}"));
        plain.put(
                "PUT /stock/warehouses/{code}",
                (shop, side, who) -> shop.put("stock/warehouses/lyon", "{\"name\":\"Lyon\"}"));
    }

    private static String orderBody(Side side) {
        return "{\"customerCode\":\"" + World.name(side) + "\"," + LINES + "}";
    }

    private void orders() {
        get("orders");
        get("orders/pick-lists");
        ofCustomers.put("GET /orders/{id}", (shop, side, who) -> shop.get("orders/" + world.order(side, who)));
        ofCustomers.put(
                "GET /orders/{id}/explain",
                (shop, side, who) -> shop.get("orders/" + world.order(side, who) + "/explain"));
        ofCustomers.put(
                "GET /orders/{id}/pick-list",
                (shop, side, who) -> shop.get("orders/" + world.confirmedOrder(side, who) + "/pick-list"));
        ofCustomers.put("POST /orders", (shop, side, who) -> shop.post("orders", orderBody(side)));
        ofCustomers.put("POST /orders/quote", (shop, side, who) -> shop.post("orders/quote", orderBody(side)));
        ofCustomers.put(
                "POST /orders/{id}/confirm",
                (shop, side, who) -> shop.post("orders/" + world.draft(side, who) + "/confirm", "{}"));
        ofCustomers.put(
                "PUT /orders/{id}",
                (shop, side, who) -> shop.put(
                        "orders/" + world.draft(side, who), orderBody(side).replaceFirst("\\{", "{\"version\":1,")));
        ofCustomers.put(
                "POST /orders/{id}/cancel",
                (shop, side, who) -> shop.post("orders/" + world.draft(side, who) + "/cancel", "{}"));
        ofCustomers.put(
                "POST /orders/{id}/cancel-rest",
                (shop, side, who) -> shop.post("orders/" + world.partlyShipped(side, who) + "/cancel-rest", "{}"));
        ofCustomers.put("POST /orders/{id}/close", (shop, side, who) -> {
            String order = world.shipped(side, who);
            World.done(world.root.post("invoices", "{\"order\":\"" + order + "\"}"));
            return shop.post("orders/" + order + "/close", "{}");
        });
        ofCustomers.put(
                "POST /orders/{id}/ship",
                (shop, side, who) -> shop.post("orders/" + world.confirmed(side, who) + "/ship", "{}"));
        ofCustomers.put(
                "POST /orders/{id}/return",
                (shop, side, who) -> shop.post(
                        "orders/" + world.shipped(side, who) + "/return",
                        "{\"lines\":[{\"position\":1,\"quantity\":\"1\"}],\"reason\":\"broken\"}"));
    }

    /** Orders of buyers over a limit: submitted by the organisation's people, or by others for others. */
    private void approvals() {
        ofCustomers.put(
                "GET /order-limits/{customer}", (shop, side, who) -> shop.get("order-limits/" + customerId(side)));
        ofCustomers.put(
                "PUT /order-limits/{customer}",
                (shop, side, who) -> shop.put(
                        "order-limits/" + customerId(side), "{\"amount\":{\"minor\":100000000,\"currency\":\"EUR\"}}"));
        for (String step : new String[] {"approve", "refuse"}) {
            ofCustomers.put(
                    "POST /orders/{id}/" + step,
                    (shop, side, who) -> shop.post("orders/" + world.submitted(side) + "/" + step, "{}"));
        }
        get("approvals");
        plain.put(
                "POST /approvals/{id}/agree",
                (shop, side, who) -> shop.post("approvals/" + world.askedFor() + "/agree", "{}"));
        plain.put(
                "POST /approvals/{id}/refuse",
                (shop, side, who) -> shop.post("approvals/" + world.askedFor() + "/refuse", "{}"));
        get("limits");
        plain.put("PUT /limits", (shop, side, who) -> shop.put("limits", "{}"));
    }

    private void invoices() {
        get("invoices");
        get("invoices/formats");
        ofCustomers.put("GET /invoices/{id}", (shop, side, who) -> shop.get("invoices/" + world.invoice(side)));
        ofCustomers.put(
                "GET /invoices/{id}/original",
                (shop, side, who) -> shop.get("invoices/" + world.invoice(side) + "/original"));
        ofCustomers.put(
                "GET /invoices/{id}/formats/{format}",
                (shop, side, who) -> shop.get("invoices/" + world.invoice(side) + "/formats/plain"));
        ofCustomers.put(
                "GET /invoices/preflight",
                (shop, side, who) -> shop.get("invoices/preflight?order=" + world.shippedOrder(side)));
        ofCustomers.put(
                "POST /invoices",
                (shop, side, who) -> shop.post("invoices", "{\"order\":\"" + world.shipped(side, "") + "\"}"));
        ofCustomers.put(
                "POST /invoices/{id}/credit",
                (shop, side, who) ->
                        shop.post("invoices/" + world.freshInvoice(side) + "/credit", "{\"reason\":\"returned\"}"));
        ofCustomers.put(
                "POST /invoices/free-credit",
                (shop, side, who) -> shop.post(
                        "invoices/free-credit",
                        "{\"customerCode\":\"" + World.name(side) + "\",\"source\":\"old\",\"sourceRef\":\""
                                + world.next() + "\"," + LINES + "}"));
        ofCustomers.put("PUT /invoices/{id}", (shop, side, who) -> shop.put("invoices/" + world.invoice(side), "{}"));
        ofCustomers.put(
                "DELETE /invoices/{id}",
                (shop, side, who) -> shop.send("DELETE", "invoices/" + world.invoice(side), Map.of(), new byte[0]));
    }

    private String entryBody() {
        return "{\"journal\":\"OD\",\"bookedOn\":\"2026-11-20\",\"label\":\"by hand\",\"piece\":\"P" + world.next()
                + "\",\"postings\":[{\"account\":\"627\",\"debit\":{\"minor\":100,\"currency\":\"EUR\"}},"
                + "{\"account\":\"512\",\"credit\":{\"minor\":100,\"currency\":\"EUR\"}}]}";
    }

    private String entry() {
        return World.done(world.root.post("ledger/entries", entryBody()))
                .json()
                .path("id")
                .asText();
    }

    private void ledger() {
        get("books/export");
        get("ledger/accounts");
        get("ledger/customer-balances");
        get("ledger/entries");
        get("ledger/entry-list");
        plain.put("GET /ledger/entries/{id}", (shop, side, who) -> shop.get("ledger/entries/" + entry()));
        get("ledger/export", "ledger/export?format=lines&from=2026-01-01&to=2026-12-31");
        get("ledger/export-formats");
        get("ledger/general-ledger", "ledger/general-ledger?account=37");
        get("ledger/journals");
        get("ledger/trial-balance");
        get("reports");
        get("reports/{report}", "reports/nobody");
        plain.put("POST /ledger/entries", (shop, side, who) -> shop.post("ledger/entries", entryBody()));
        plain.put(
                "POST /ledger/entries/{id}/reverse",
                (shop, side, who) -> shop.post("ledger/entries/" + entry() + "/reverse", "{\"reason\":\"wrong\"}"));
        plain.put(
                "PUT /ledger/accounts/{number}",
                (shop, side, who) -> shop.put("ledger/accounts/627000", "{\"label\":\"Fees\"}"));
        post("ledger/close-period", "{\"until\":\"2005-01-01\"}");
        get("ledger/closings");
        plain.put(
                "POST /ledger/closings",
                (shop, side, who) -> shop.post("ledger/closings", "{\"until\":\"" + closingDay() + "\"}"));
        plain.put("POST /ledger/closings/{until}/approve", (shop, side, who) -> {
            LocalDate until = closingDay();
            World.done(world.as(who.equals("ACC") ? "ADM" : "ACC")
                    .post("ledger/closings", "{\"until\":\"" + until + "\"}"));
            return shop.post("ledger/closings/" + until + "/approve", "{}");
        });
        get("ledger/reopenings");
        plain.put(
                "POST /ledger/reopenings",
                (shop, side, who) -> shop.post("ledger/reopenings", "{\"until\":\"" + closedDay() + "\"}"));
        plain.put("POST /ledger/reopenings/{until}/approve", (shop, side, who) -> {
            LocalDate until = closedDay();
            World.done(world.as(who.equals("ACC") ? "ADM" : "ACC")
                    .post("ledger/reopenings", "{\"until\":\"" + until + "\"}"));
            return shop.post("ledger/reopenings/" + until + "/approve", "{}");
        });
    }

    /** Days that were closed a moment ago, and last. */
    private LocalDate closedDay() {
        LocalDate day = closingDay();
        World.done(world.root.post("ledger/close-period", "{\"until\":\"" + day + "\"}"));
        return day;
    }

    private LocalDate closingDay() {
        return FIRST_CLOSED.plusDays(world.next());
    }

    private void payments() {
        get("payments");
        get("payments/gateways");
        ofCustomers.put("GET /payments/{id}", (shop, side, who) -> shop.get("payments/" + world.payment(side)));
        ofCustomers.put(
                "POST /payments",
                (shop, side, who) -> shop.post(
                        "payments", "{\"gateway\":\"nobody\",\"order\":\"" + world.shippedOrder(side) + "\"}"));
        for (String step : new String[] {"cancel", "capture"}) {
            ofCustomers.put(
                    "POST /payments/{id}/" + step,
                    (shop, side, who) -> shop.post("payments/" + world.payment(side) + "/" + step, "{}"));
        }
        ofCustomers.put(
                "POST /payments/{id}/refunds",
                (shop, side, who) ->
                        shop.post("payments/" + world.payment(side) + "/refunds", "{\"reason\":\"returned\"}"));
    }

    private String customerId(Side side) {
        return world.customers.get(World.name(side)).toString();
    }

    private void customers() {
        get("customers");
        ofCustomers.put("GET /customers/{id}", (shop, side, who) -> shop.get("customers/" + customerId(side)));
        ofCustomers.put(
                "GET /customers/{id}/vat-checks",
                (shop, side, who) -> shop.get("customers/" + customerId(side) + "/vat-checks"));
        plain.put("POST /customers", (shop, side, who) -> shop.post("customers", """
                {"code":"NEW-%d","kind":"consumer","name":"new",\
                "billing":{"line1":"1 rue","postcode":"21000","city":"Dijon","country":"FR"}}""".formatted(world.next())));
        ofCustomers.put("PUT /customers/{id}", (shop, side, who) -> {
            ObjectNode customer =
                    (ObjectNode) world.root.get("customers/" + customerId(side)).json();
            customer.put("phone", "0" + (380000000 + world.next()));
            return shop.put("customers/" + customerId(side), customer.toString());
        });
        ofCustomers.put(
                "POST /customers/{id}/vat-check",
                (shop, side, who) -> shop.post("customers/" + customerId(side) + "/vat-check", "{}"));
        plain.put(
                "GET /representatives/of/{customer}",
                (shop, side, who) -> shop.get("representatives/of/" + customerId(Side.OWN)));
        String assigned = "representatives/" + world.user("SAL") + "/customers";
        plain.put("GET /representatives/{user}/customers", (shop, side, who) -> shop.get(assigned));
        plain.put(
                "PUT /representatives/{user}/customers/{customer}",
                (shop, side, who) -> shop.put(assigned + "/" + customerId(Side.OWN), "{}"));
        plain.put(
                "DELETE /representatives/{user}/customers/{customer}",
                (shop, side, who) -> shop.send(
                        "DELETE",
                        assigned + "/"
                                + World.done(world.root.get("customers?search=EPICERIE"))
                                        .json()
                                        .at("/items/0/id")
                                        .asText(),
                        Map.of(),
                        new byte[0]));
    }

    private String userBody(boolean buyer, Side side) {
        return buyer
                ? "{\"email\":\"b" + world.next() + "@alpha.example\",\"name\":\"" + World.name(side)
                        + "-new\",\"roles\":[\"buyer\"],\"version\":1,\"organisation\":\"" + customerId(side) + "\"}"
                : "{\"email\":\"s" + world.next()
                        + "@staff.example\",\"name\":\"STAFF-new\",\"roles\":[\"warehouse\"],\"version\":1}";
    }

    /** Whoever is of the staff is nobody's own: one request is enough. */
    private void people(String target, boolean buyer) {
        get("users");
        Map<String, Ask> asks = buyer ? ofCustomers : plain;
        String behind = " (" + target + ")";
        asks.put("POST /users" + behind, (shop, side, who) -> shop.post("users", userBody(buyer, side)));
        for (String role : buyer ? List.of("buyer-approver", "buyer-admin") : List.<String>of()) {
            asks.put(
                    "POST /users (" + role + ")",
                    (shop, side, who) ->
                            shop.post("users", userBody(true, side).replace("[\"buyer\"]", "[\"" + role + "\"]")));
        }
        asks.put("GET /users/{id}" + behind, (shop, side, who) -> shop.get("users/" + world.person(buyer, side)));
        asks.put(
                "PUT /users/{id}" + behind,
                (shop, side, who) -> shop.put("users/" + world.person(buyer, side), userBody(buyer, side)));
        for (String step : new String[] {"invitation", "reset", "suspend", "restore"}) {
            asks.put(
                    "POST /users/{id}/" + step + behind,
                    (shop, side, who) -> shop.post("users/" + world.person(buyer, side) + "/" + step, "{}"));
        }
        for (String part : new String[] {"second-factor", "sessions"}) {
            asks.put(
                    "DELETE /users/{id}/" + part + behind,
                    (shop, side, who) -> shop.send(
                            "DELETE", "users/" + world.person(buyer, side) + "/" + part, Map.of(), new byte[0]));
        }
        asks.put(
                "GET /users/{id}/sessions" + behind,
                (shop, side, who) -> shop.get("users/" + world.person(buyer, side) + "/sessions"));
        asks.put(
                "DELETE /users/sessions/{session}" + behind,
                (shop, side, who) ->
                        shop.send("DELETE", "users/sessions/" + world.session(buyer, side), Map.of(), new byte[0]));
    }

    /** The caller themselves; a colleague; somebody of another organisation. */
    private String whoSignedIn(Side side, String who) {
        if (side == Side.OWN) {
            return world.user(Set.of("API", "ANO").contains(who) ? "oBUY" : who);
        }
        return side == Side.COLLEAGUES ? world.user("oBUY2") : world.person(true, Side.OTHERS);
    }

    /** Asked so that nobody goes: another id in the body than in the path is looked at once the door is open. */
    private void personalData() {
        String other = "{\"id\":\"pty_0\",\"reason\":\"objection\"}";
        ofCustomers.put(
                "GET /customers/{id}/personal-data",
                (shop, side, who) -> shop.get("customers/" + customerId(side) + "/personal-data"));
        ofCustomers.put(
                "POST /customers/{id}/personal-data/erase",
                (shop, side, who) -> shop.post("customers/" + customerId(side) + "/personal-data/erase", other));
        ofCustomers.put(
                "GET /users/{id}/personal-data",
                (shop, side, who) -> shop.get("users/" + world.person(true, side) + "/personal-data"));
        ofCustomers.put("POST /users/{id}/personal-data/erase", (shop, side, who) -> {
            String person = world.person(true, side);
            return shop.post(
                    "users/" + person + "/personal-data/erase", "{\"id\":\"" + person + "\",\"reason\":\"objection\"}");
        });
        ofCustomers.put(
                "GET /customers/{id}/personal-data/erasure",
                (shop, side, who) -> shop.get("customers/" + customerId(side) + "/personal-data/erasure"));
        ofCustomers.put(
                "GET /users/{id}/personal-data/erasure",
                (shop, side, who) -> shop.get("users/" + world.person(true, side) + "/personal-data/erasure"));
        get("me/personal-data");
        post("me/personal-data/erase", other);
    }

    private void server() {
        get("company");
        plain.put(
                "PUT /company",
                (shop, side, who) ->
                        shop.put("company", world.root.get("company").json().toString()));
        get("ui/pages");
        get("connectors");
        get("connectors/{connector}/aside", "connectors/nobody/aside");
        plain.put("POST /connectors/{connector}/pull", (shop, side, who) -> shop.post("connectors/nobody/pull", "{}"));
        plain.put(
                "POST /imports",
                (shop, side, who) -> shop.send(
                        "POST",
                        "imports?profile=bytes",
                        Map.of("Content-Type", "application/octet-stream"),
                        new byte[] {1}));
        get("imports/quarantine", "imports/quarantine?profile=bytes");
        get("api-keys");
        post("api-keys", "{\"name\":\"made\",\"scopes\":[\"stock:r\"]}");
        plain.put("DELETE /api-keys/{id}", (shop, side, who) -> {
            String key = World.done(world.root.post("api-keys", "{\"name\":\"gone\",\"scopes\":[\"stock:r\"]}"))
                    .json()
                    .at("/key/id")
                    .asText();
            return shop.send("DELETE", "api-keys/" + key, Map.of(), new byte[0]);
        });
        get("verify");
        get("audit", "audit?action=customer.created&limit=500");
        get("audit/export", "audit/export?action=customer.created");
        ofCustomers.put("GET /sign-ins", (shop, side, who) -> shop.get("sign-ins?user=" + whoSignedIn(side, who)));
        ofCustomers.put(
                "GET /sign-ins/export",
                (shop, side, who) -> shop.get("sign-ins/export?user=" + whoSignedIn(side, who)));
        get("openapi.json");
        post("setup", "{\"token\":\"guess\",\"companyCode\":\"maison-lenoir\"}");
        plain.put("POST /hooks/{name}", (shop, side, who) -> shop.post("hooks/nobody", "{}"));
        get("events");
        get("events/dead-letters");
        get("events/handlers");
        post("events/dead-letters/replay", "{\"position\":1,\"handler\":\"nobody\"}");
        plain.put(
                "DELETE /events/handlers",
                (shop, side, who) -> shop.send("DELETE", "events/handlers?name=nobody", Map.of(), new byte[0]));
    }
}
