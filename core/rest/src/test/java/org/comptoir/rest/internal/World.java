// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.comptoir.api.access.Scopes;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/**
 * A shop with two customers, ALPHA and OMEGA, and somebody of each role: the buyers are ALPHA's, and ALPHA is assigned to the
 * sales representative.
 */
public final class World {

    /** Whose thing is meant: what the caller's own side has, what a colleague there made, what others have. */
    public enum Side {
        OWN,
        COLLEAGUES,
        OTHERS
    }

    private static final Map<String, String> ROLES = Map.of(
            "ADM", "admin",
            "ACC", "accountant",
            "WH", "warehouse",
            "SAL", "sales",
            "oADM", "buyer-admin",
            "oAPP", "buyer-approver",
            "oBUY", "buyer",
            "oBIL", "buyer-billing",
            "oVIEW", "buyer-viewer");

    /** The scopes that the design names for programs. */
    private static final Set<String> PROGRAM = Set.of(
            "audit:r",
            "catalog:r",
            "catalog:w",
            "cost:r",
            "customer:r",
            "customer:w",
            "invoice:r",
            "invoice:w",
            "ledger:r",
            "order:r",
            "order:ship",
            "order:w",
            "payment:r",
            "payment:w",
            "price:r",
            "stock:r",
            "stock:w");

    final Door root;
    final Map<String, String> customers = new TreeMap<>();
    private final Ground ground;
    private final Map<String, Door> doors = new TreeMap<>();
    private final Map<String, String> users = new TreeMap<>();
    private final Map<String, String> kept = new TreeMap<>();
    private final Map<String, Door> buyers = new TreeMap<>();
    private int count;

    World(TestKernel kernel, Object... plugins) {
        this(new InProcess(kernel, plugins));
    }

    public World(Ground ground) {
        this.ground = ground;
        this.root = ground.root();
        customer("ALPHA");
        customer("OMEGA");
        ROLES.forEach((column, role) -> signIn(column, Set.of(role)));
        signIn("PLU", Set.of("plugin-admin", "warehouse"));
        signIn("oBUY2", Set.of("buyer"));
        done(root.put("representatives/" + user("SAL") + "/customers/" + customers.get("ALPHA"), "{}"));
        doors.put("ANO", root.as(""));
        doors.put("API", root.as(key(PROGRAM)));
    }

    private void customer(String name) {
        done(root.put("price-lists/" + name + "-LIST", "{\"name\":\"" + name + "\"}"));
        Answer made = root.post("customers", """
                {"code":"%s","kind":"consumer","name":"%s","priceList":"%s-LIST",\
                "billing":{"line1":"8 place du Marché","postcode":"21000","city":"Dijon","country":"FR"}}""".formatted(name, name, name));
        done(made);
        customers.put(name, made.json().path("id").asText());
        done(root.post(
                "price-conditions",
                "{\"name\":\"for-" + name + "\",\"kind\":\"percent-off\",\"customerCode\":\"" + name
                        + "\",\"sku\":\"BOUGIE-FIGUIER\",\"fromQuantity\":\"1000000\",\"value\":\"5\"}"));
    }

    private void signIn(String column, Set<String> roles) {
        boolean buys = Scopes.buyerRoles().containsAll(roles);
        Ground.Person person =
                ground.enter((buys ? "ALPHA-" : "STAFF-") + column, buys ? customers.get("ALPHA") : null, roles);
        users.put(column, person.id());
        doors.put(column, person.door());
    }

    private String key(Set<String> scopes) {
        Answer made = root.post("api-keys", Answer.write(Map.of("name", "program", "scopes", new TreeSet<>(scopes))));
        return made.json().path("secret").asText();
    }

    Door as(String column) {
        return doors.get(column);
    }

    String user(String column) {
        return users.get(column);
    }

    static String name(Side side) {
        return side == Side.OTHERS ? "OMEGA" : "ALPHA";
    }

    /** A text with the names of customers where it has their ids. */
    String named(String text) {
        String named = text;
        for (Map.Entry<String, String> customer : customers.entrySet()) {
            named = named.replace(customer.getValue(), customer.getKey());
        }
        return named;
    }

    /** A number that nobody had before. */
    int next() {
        return ++count;
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    /** Whom an order of that side belongs to: a column where only what they made is theirs. */
    private static String whose(Side side, String column) {
        if (!column.equals("oBUY") || side == Side.OTHERS) {
            return "";
        }
        return side == Side.OWN ? "oBUY" : "oBUY2";
    }

    private Door maker(Side side, String column) {
        String whose = whose(side, column);
        return whose.isEmpty() ? root : as(whose);
    }

    /** A draft for that side, another one each time. */
    String draft(Side side, String column) {
        Answer made = maker(side, column)
                .post(
                        "orders",
                        "{\"customerCode\":\"" + name(side)
                                + "\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]}");
        return done(made).json().path("id").asText();
    }

    String confirmed(Side side, String column) {
        String order = draft(side, column);
        done(root.post("orders/" + order + "/confirm", "{}"));
        return order;
    }

    /** An order over its buyer's limit, confirmed by somebody of that organisation who is nobody's column. */
    String submitted(Side side) {
        Door buyer = buyers.computeIfAbsent(
                name(side), name -> ground.enter(name + "-BUYER", customers.get(name), Set.of("buyer"))
                        .door());
        done(root.put(
                "order-limits/" + customers.get(name(side)), "{\"amount\":{\"minor\":100,\"currency\":\"EUR\"}}"));
        Answer made = done(buyer.post(
                "orders",
                "{\"customerCode\":\"" + name(side)
                        + "\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]}"));
        String order = made.json().path("id").asText();
        assertThat(done(buyer.post("orders/" + order + "/confirm", "{}"))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("to-approve");
        done(root.put("order-limits/" + customers.get(name(side)), "{}"));
        return order;
    }

    /** An adjustment of stock that somebody of the warehouse may not do alone, another one each time. */
    String askedFor() {
        done(root.put("limits", "{\"adjustment\":{\"minor\":1,\"currency\":\"EUR\"}}"));
        Answer refused = as("WH").post(
                        "stock/adjustments",
                        "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\",\"reason\":\"found " + next() + "\"}");
        assertThat(refused.code()).isEqualTo("approval.needed");
        done(root.put("limits", "{}"));
        return refused.json().at("/facts/approval").asText();
    }

    String partlyShipped(Side side, String column) {
        String order = confirmed(side, column);
        done(root.post("orders/" + order + "/ship", "{\"lines\":[{\"position\":1,\"quantity\":\"1\"}]}"));
        return order;
    }

    String shipped(Side side, String column) {
        String order = confirmed(side, column);
        done(root.post("orders/" + order + "/ship", "{}"));
        return order;
    }

    /** An order that nobody changes, for that side. */
    String order(Side side, String column) {
        return kept.computeIfAbsent(side + " order of " + whose(side, column), absent -> draft(side, column));
    }

    /** As {@link #order}, promised. */
    String confirmedOrder(Side side, String column) {
        return kept.computeIfAbsent(side + " confirmed of " + whose(side, column), absent -> confirmed(side, column));
    }

    String shippedOrder(Side side) {
        return once(side + " shipped", () -> shipped(side, ""));
    }

    String freshInvoice(Side side) {
        return done(root.post("invoices", "{\"order\":\"" + shipped(side, "") + "\"}"))
                .json()
                .path("id")
                .asText();
    }

    String invoice(Side side) {
        return once(side + " invoice", () -> freshInvoice(side));
    }

    String payment(Side side) {
        return once(side + " paid", () -> ground.paid(name(side), customers.get(name(side)), shippedOrder(side)));
    }

    /** What was made once is kept. */
    private String once(String name, Supplier<String> making) {
        String found = kept.get(name);
        if (found == null) {
            found = making.get();
            kept.put(name, found);
        }
        return found;
    }

    /** Somebody to be changed, another one each time. */
    String person(boolean buyer, Side side) {
        return ground.invite(anybody(buyer, side), organisation(buyer, side), roles(buyer));
    }

    /** The session of somebody, which is there. */
    String session(boolean buyer, Side side) {
        return ground.session(anybody(buyer, side), organisation(buyer, side), roles(buyer));
    }

    private static String anybody(boolean buyer, Side side) {
        return buyer ? name(side) + "-X" : "STAFF-X";
    }

    private @Nullable String organisation(boolean buyer, Side side) {
        return buyer ? customers.get(name(side)) : null;
    }

    private static Set<String> roles(boolean buyer) {
        return Set.of(buyer ? "buyer" : "warehouse");
    }
}
