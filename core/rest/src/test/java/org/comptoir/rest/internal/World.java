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
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.TestKernel;

/**
 * A shop with two customers, ALPHA and OMEGA, and somebody of each role: the buyers are ALPHA's, and ALPHA is assigned to the
 * sales representative.
 */
final class World {

    /** Whose thing is meant: what the caller's own side has, what a colleague there made, what others have. */
    enum Side {
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
            "metrics:r",
            "order:r",
            "order:ship",
            "order:w",
            "payment:r",
            "payment:w",
            "price:r",
            "stock:r",
            "stock:w");

    final Shop root;
    final TestKernel kernel;
    final People people;
    final CompanyId company;
    final Map<String, PartyId> customers = new TreeMap<>();
    private final Map<String, Shop> shops = new TreeMap<>();
    private final Map<String, UserId> users = new TreeMap<>();
    private final Map<String, String> kept = new TreeMap<>();
    private final Map<String, Shop> buyers = new TreeMap<>();
    private int count;

    World(TestKernel kernel, Object... plugins) {
        this.kernel = kernel;
        this.root = Shop.open(kernel, plugins);
        this.people = root.services.people;
        this.company = root.company();
        customer("ALPHA");
        customer("OMEGA");
        ROLES.forEach((column, role) -> signIn(column, Set.of(role)));
        signIn("PLU", Set.of("plugin-admin", "warehouse"));
        signIn("oBUY2", Set.of("buyer"));
        done(root.put("representatives/" + user("SAL") + "/customers/" + customers.get("ALPHA"), "{}"));
        shops.put("ANO", root.as(""));
        shops.put("API", root.as(key(PROGRAM)));
    }

    private void customer(String name) {
        done(root.put("price-lists/" + name + "-LIST", "{\"name\":\"" + name + "\"}"));
        Answer made = root.post("customers", """
                {"code":"%s","kind":"consumer","name":"%s","priceList":"%s-LIST",\
                "billing":{"line1":"8 place du Marché","postcode":"21000","city":"Dijon","country":"FR"}}""".formatted(name, name, name));
        done(made);
        customers.put(name, PartyId.parse(made.json().path("id").asText()));
        done(root.post(
                "price-conditions",
                "{\"name\":\"for-" + name + "\",\"kind\":\"percent-off\",\"customerCode\":\"" + name
                        + "\",\"sku\":\"BOUGIE-FIGUIER\",\"fromQuantity\":\"1000000\",\"value\":\"5\"}"));
    }

    private void signIn(String column, Set<String> roles) {
        boolean buys = Scopes.buyerRoles().containsAll(roles);
        NewSession signedIn = people.enter(
                company, (buys ? "ALPHA-" : "STAFF-") + column, buys ? customers.get("ALPHA") : null, roles);
        users.put(column, signedIn.session().user());
        shops.put(column, root.asBrowser(signedIn));
    }

    private String key(Set<String> scopes) {
        Answer made = root.post("api-keys", Answer.write(Map.of("name", "program", "scopes", new TreeSet<>(scopes))));
        return made.json().path("secret").asText();
    }

    Shop as(String column) {
        return shops.get(column);
    }

    UserId user(String column) {
        return users.get(column);
    }

    static String name(Side side) {
        return side == Side.OTHERS ? "OMEGA" : "ALPHA";
    }

    /** A text with the names of customers where it has their ids. */
    String named(String text) {
        String named = text;
        for (Map.Entry<String, PartyId> customer : customers.entrySet()) {
            named = named.replace(customer.getValue().toString(), customer.getKey());
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

    /** Somebody who makes an order for that side: the caller, where only what they made is theirs. */
    private Shop maker(Side side, String column) {
        if (!column.equals("oBUY")) {
            return root;
        }
        return side == Side.OWN ? as("oBUY") : side == Side.COLLEAGUES ? as("oBUY2") : root;
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
        Shop buyer = buyers.computeIfAbsent(
                name(side),
                name -> root.asBrowser(people.enter(company, name + "-BUYER", customers.get(name), Set.of("buyer"))));
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
        return refused.json().path("approval").asText();
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
        return kept.computeIfAbsent(
                side + " order of " + maker(side, column).hashCode(), absent -> draft(side, column));
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

    /** A payment that is there without a gateway, which nobody needs to see it. */
    String payment(Side side) {
        return once(side + " paid", () -> paid(side, OrderId.parse(shippedOrder(side))));
    }

    private String paid(Side side, OrderId order) {
        PaymentId id = new PaymentId(kernel.ids().next());
        return kernel.units().write(kernel.call(), String.class, tx -> {
            tx.update(
                    "insert into payment (company, id, gateway, order_id, reference, customer_code, customer_name, state,"
                            + " currency, amount_minor, refunded_minor, external_id, continue_at, created_at, customer)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    company,
                    id,
                    "nobody",
                    order,
                    "ref",
                    name(side),
                    name(side),
                    "paid",
                    "EUR",
                    100L,
                    0L,
                    "ext",
                    "",
                    tx.now(),
                    customers.get(name(side)));
            return id.toString();
        });
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
        return invited(buyer, side).user().id().toString();
    }

    private Invitation invited(boolean buyer, Side side) {
        return people.invite(
                company,
                buyer ? name(side) + "-X" : "STAFF-X",
                buyer ? customers.get(name(side)) : null,
                Set.of(buyer ? "buyer" : "warehouse"));
    }

    /** The session of somebody, another one each time. */
    String session(boolean buyer, Side side) {
        return people.enter(invited(buyer, side)).session().id().toString();
    }
}
