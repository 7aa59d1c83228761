// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** SQL in a search, a filter or a cursor is a text that nothing is called by: it finds no row, and changes none. */
class SqlInQueriesTest {

    /** Of what no row has; what follows would find all, sort otherwise, or wait. */
    private static final String NOTHING = "zzznothing";

    private static final List<String> SQL = List.of(
            "' or '1'='1",
            "' or 1=1 --",
            "%' or 1=1 --",
            "') or ('1'='1",
            "\" or \"\"=\"",
            "' union all select 1,2,3 from company --",
            "'; delete from sales_order; --",
            "' || (select 1 from company) || '",
            "' and (select count(*) from pg_sleep(9)) > 0 --",
            "\\' or 1=1 --",
            "%",
            "_________");

    @EachDatabase
    void noQueryParameterReachesTheDatabaseAsAnythingButAText(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"3\"}]");
        String before = shop.get("orders").json().path("items").toString();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        JsonNode paths = shop.get("openapi.json").json().path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    for (String sql : SQL) {
                        tried++;
                        tryOne(shop, path, parameter.path("name").asText(), NOTHING + sql, wrong);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
        assertThat(wrong).isEmpty();
        assertThat(shop.get("orders").json().path("items")).hasToString(before);
        assertThat(shop.get("orders?sort=number%20desc").code()).isEqualTo("sort.unknown");
        assertThat(shop.get("invoices?sort=number%20desc").code()).isEqualTo("sort.unknown");
    }

    private static void tryOne(
            Shop shop, Map.Entry<String, JsonNode> path, String name, String value, List<String> wrong) {
        String concrete = path.getKey().substring(1).replaceAll("\\{[a-z]+}", "x");
        String query = required(path.getValue().path("get"), name) + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        long began = System.nanoTime();
        Answer answer = shop.get(concrete + "?" + query);
        boolean slow = System.nanoTime() - began > 5_000_000_000L;
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        if (slow || !(refused || answer.status() == 503 || foundNothing(answer))) {
            wrong.add(path.getKey() + " " + query + ": " + answer.status() + " " + answer.text());
        }
    }

    private static boolean foundNothing(Answer answer) {
        JsonNode found = answer.json();
        return answer.status() == 200 && found.path("items").isEmpty() && (!found.isArray() || found.isEmpty());
    }

    /** What else the query must hold, so that this parameter alone is to blame. */
    private static String required(JsonNode operation, String but) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query")
                    && !name.equals(but)) {
                boolean day = parameter.at("/schema/format").asText().equals("date");
                query.append(name).append('=').append(day ? "2026-01-01" : "x").append('&');
            }
        }
        return query.toString();
    }
}
