// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.comptoir.rest.internal.World.Side;

/**
 * Whoever reaches some customers guesses at what others have: by ids that are not theirs, in every place that takes one,
 * to read and to change; and by lists and searches with all that they can be asked.
 */
public final class Probes {

    private static final List<String> CALLERS = List.of("SAL", "oADM", "oAPP", "oBUY", "oBIL", "oVIEW");
    private static final int OF_EACH_KIND = 4;

    private final World world;
    private final Random random;
    private final List<String> orders = new ArrayList<>();
    private final List<String> invoices = new ArrayList<>();
    private final String customer;
    private final String payment;
    private final String person;

    /** One request of one caller. */
    private record Probe(String who, String method, String path, String body) {

        @Override
        public String toString() {
            return who + " " + method + " " + path + " " + body;
        }
    }

    public Probes(World world, Random random) {
        this.world = world;
        this.random = random;
        for (int i = 0; i < OF_EACH_KIND; i++) {
            orders.add(world.shipped(Side.OTHERS, ""));
            invoices.add(world.freshInvoice(Side.OTHERS));
        }
        this.customer = world.customers.get("OMEGA");
        this.payment = world.payment(Side.OTHERS);
        this.person = world.person(true, Side.OTHERS);
    }

    /** What found or changed anything of another organisation, or broke the server; no two probes are the same. */
    public List<String> hits(int probes) {
        Set<Probe> tried = new LinkedHashSet<>();
        List<String> hits = new ArrayList<>();
        while (tried.size() < probes) {
            boolean guess = random.nextBoolean();
            Probe probe = guess ? guess() : search();
            if (tried.add(probe)) {
                Answer answer = ask(world.as(probe.who()), probe);
                if (answer.status() >= 500
                        || (guess ? answer.status() < 400 : answer.text().contains("OMEGA"))) {
                    hits.add(probe + ": " + answer.status() + " " + answer.text());
                }
            }
        }
        return hits;
    }

    /** Which part of the readings finds something for who may: the probes would see a hit. */
    public double telling() {
        int found = 0;
        int asked = 0;
        while (asked < 200) {
            boolean guess = random.nextBoolean();
            Probe probe = guess ? guess() : search();
            if (probe.method().equals("GET")) {
                asked++;
                Answer answer = ask(world.root, probe);
                found += answer.status() == 200 && (guess || answer.text().contains("OMEGA")) ? 1 : 0;
            }
        }
        return (double) found / asked;
    }

    private static Answer ask(Door door, Probe probe) {
        byte[] body = probe.body().getBytes(StandardCharsets.UTF_8);
        return probe.body().isEmpty()
                ? door.send(probe.method(), probe.path(), Map.of(), new byte[0])
                : door.send(probe.method(), probe.path(), Map.of("Content-Type", "application/json"), body);
    }

    /** An id of others, in a place that takes one: nothing may answer but that nobody knows it, or that it is forbidden. */
    private Probe guess() {
        String order = "orders/" + any(orders);
        String invoice = "invoices/" + any(invoices);
        String some = "{\"amount\":{\"minor\":" + random.nextInt(1, 500) + ",\"currency\":\"EUR\"}}";
        String line = "\"lines\":[{\"position\":1,\"quantity\":\"" + random.nextInt(1, 9) + "\"}]";
        String goods = "\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"" + random.nextInt(1, 9) + "\"}]";
        String ofOrder = any(List.of("", "/explain", "/pick-list"));
        String ofInvoice = any(List.of("", "/original", "/formats/plain"));
        String ofPerson = any(List.of("", "/sessions", "/personal-data"));
        String step = any(List.of("confirm", "cancel", "approve", "refuse", "ship"));
        String toPerson = any(List.of("suspend", "restore", "reset", "invitation"));
        List<Probe> all = List.of(
                get(order + ofOrder),
                get(invoice + ofInvoice),
                get("invoices/preflight?order=" + any(orders)),
                get("payments/" + payment),
                get("customers/" + customer + any(List.of("", "/vat-checks", "/personal-data"))),
                get("order-limits/" + customer),
                get("representatives/of/" + customer),
                get("users/" + person + ofPerson),
                write("POST", order + "/" + step, "{" + line + "}"),
                write("POST", order + "/returns", "{" + line + "}"),
                write("POST", "invoices", "{\"order\":\"" + any(orders) + "\"}"),
                write("POST", invoice + "/credit-notes", "{" + line + "}"),
                write("POST", "payments/" + payment + "/refunds", some),
                write("PUT", "customers/" + customer, "{\"name\":\"Taken " + random.nextInt(100) + "\"}"),
                write("PUT", "order-limits/" + customer, some),
                write("POST", "orders" + any(List.of("", "/quote")), "{\"customerCode\":\"OMEGA\"," + goods + "}"),
                write("POST", "orders", "{\"customer\":\"" + customer + "\"," + goods + "}"),
                write("POST", "users/" + person + "/" + toPerson, "{}"),
                write("DELETE", "users/" + person + "/sessions", ""));
        return all.get(random.nextInt(all.size()));
    }

    private Probe search() {
        String page = "limit=" + random.nextInt(1, 200);
        String span = "from=20%02d-01-01&to=20%02d-12-31".formatted(random.nextInt(0, 26), random.nextInt(26, 99));
        String word = any(List.of("OMEGA", "omega", "MEG", "%25", "_", "A", "O", "EGA", "Dijon", "21000", "place"));
        String search = any(List.of("search", "q", "name", "customerCode")) + "=" + word;
        return get(any(List.of(
                "customers?search=" + word + "&" + page,
                "customers?" + search,
                "orders?" + span + "&" + page,
                "orders?state=shipped&state=invoiced&state=draft&" + page,
                "orders?" + search + "&" + span,
                "orders?customer=" + customer + "&sort=-gross&" + page,
                "products?sort=-changed&" + page,
                "invoices?" + span + "&" + page,
                "invoices?type=380&" + page,
                "invoices?customer=" + customer + "&" + page,
                "payments?" + page,
                "price-conditions?" + page,
                "users?search=" + word + "&" + page,
                "audit?" + page,
                "audit?subject=" + any(orders) + "&" + page,
                "audit?actor=user:" + person,
                "audit/export?" + span,
                "sign-ins?" + page,
                "sign-ins?user=" + person,
                "events?" + page,
                "events/dead-letters?" + page,
                "ledger/entries?" + page,
                "ledger/customer-balances?" + page,
                "ledger/export?format=lines&" + span,
                "ledger/general-ledger?account=411&" + span,
                "reports?" + page)));
    }

    private Probe get(String path) {
        return write("GET", path, "");
    }

    private Probe write(String method, String path, String body) {
        return new Probe(any(CALLERS), method, path, body);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
