// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.rest.internal.World.Side;

/** Whoever reaches some customers guesses at what others have. */
public final class Probes {

    private static final List<String> CALLERS = List.of("SAL", "oADM", "oAPP", "oBUY", "oBIL", "oVIEW");

    private final World world;
    private final List<String> paths;

    public Probes(World world) {
        this.world = world;
        this.paths = paths(world);
    }

    /** What found anything of another organisation, or broke the server. */
    public List<String> hits(int probes, Random random) {
        List<String> hits = new ArrayList<>();
        for (int probe = 0; probe < probes; probe++) {
            String who = CALLERS.get(random.nextInt(CALLERS.size()));
            String path = paths.get(random.nextInt(paths.size()));
            Answer answer = world.as(who).get(path);
            // The names of lists, without a price, are for all who sell.
            boolean named = who.equals("SAL") && path.startsWith("price-lists");
            boolean hit = answer.status() == 200 && answer.text().contains("OMEGA") && !named;
            if (hit || answer.status() >= 500) {
                hits.add(who + " " + path + " " + answer.status() + " " + answer.text());
            }
        }
        return hits;
    }

    /** Which part of the paths finds it for who may: the probes would see a hit. */
    public double telling() {
        return (double) paths.stream()
                        .filter(path -> world.root.get(path).text().contains("OMEGA"))
                        .count()
                / paths.size();
    }

    /** Ids of every kind of thing, in every place that takes one, and lists with all that they can be asked. */
    private static List<String> paths(World world) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String order = world.shipped(Side.OTHERS, "");
            String invoice = world.freshInvoice(Side.OTHERS);
            for (String part : List.of("", "/explain", "/pick-list")) {
                paths.add("orders/" + order + part);
            }
            for (String part : List.of("", "/original", "/formats/plain")) {
                paths.add("invoices/" + invoice + part);
            }
            paths.add("invoices/preflight?order=" + order);
        }
        paths.add("payments/" + world.payment(Side.OTHERS));
        paths.add("customers/" + world.customers.get("OMEGA"));
        paths.add("customers/" + world.customers.get("OMEGA") + "/vat-checks");
        for (String search : List.of("OMEGA", "omega", "MEG", "%25", "_", "A")) {
            paths.add("customers?search=" + search);
        }
        for (String list :
                List.of("customers", "orders", "invoices", "payments", "price-conditions", "price-lists", "users")) {
            paths.add(list);
            paths.add(list + "?limit=200");
        }
        paths.add("orders?state=shipped&state=invoiced&state=draft");
        paths.add("orders?from=2000-01-01&to=2099-12-31");
        paths.add("invoices?type=380");
        paths.add("invoices?from=2000-01-01&to=2099-12-31");
        paths.add("events");
        paths.add("events/dead-letters");
        paths.add("ledger/entries");
        paths.add("ledger/customer-balances");
        paths.add("ledger/export?format=lines&from=2026-01-01&to=2026-12-31");
        paths.add("ledger/general-ledger?account=411");
        paths.add("representatives/of/" + world.customers.get("OMEGA"));
        paths.add("reports");
        return paths;
    }
}
