// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.comptoir.bench.Api;

/** As many products as there are to be, and as much of each in stock as a drawn number says. */
final class ManyProducts {

    private static final int AT_ONCE = 500;
    private static final List<String> QUANTITIES = List.of("1", "2", "5", "20", "100");

    private final Api api;
    private final Random random = new Random(1);

    ManyProducts(Api api) {
        this.api = api;
    }

    static String sku(int index) {
        return String.format(Locale.ROOT, "ART-%05d", index);
    }

    void fill(int count) {
        StringBuilder csv = new StringBuilder("sku;name;price;family\n");
        for (int i = 0; i < count; i++) {
            csv.append(String.format(
                    Locale.ROOT, "%s;Article numéro %d;%d,%02d;F%d%n", sku(i), i, 1 + i % 90, i % 100, i % 40));
        }
        api.upload(
                "/products/import?mode=all-or-nothing",
                "text/csv",
                csv.toString().getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Map<String, String>> lines = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                lines.add(Map.of(
                        "sku",
                        sku(i),
                        "quantity",
                        QUANTITIES.get(random.nextInt(QUANTITIES.size())),
                        "unitCost",
                        (1 + i % 50) + ".5"));
            }
            api.post("/stock/receipts", Map.of("lines", lines));
        }
    }
}
