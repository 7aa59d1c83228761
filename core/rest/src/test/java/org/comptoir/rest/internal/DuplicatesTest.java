// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Whatever two callers may both want to make: one gets it, the other is told what is taken. */
class DuplicatesTest {

    private static final String LINES = "\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]";
    private static final String ADDRESS =
            "\"billing\":{\"line1\":\"1 rue\",\"postcode\":\"75001\",\"city\":\"Paris\",\"country\":\"FR\"}";

    /** Two requests that want the same key for different content, and what the second is told. */
    private record Pair(String first, String firstBody, String second, String secondBody, String code, String field) {

        static Pair of(String path, String one, String other, String code, String field) {
            return new Pair(path, one, path, other, code, field);
        }
    }

    private static List<Pair> plain() {
        return List.of(
                Pair.of("products", product("", "DUO", "Un"), product("", "DUO", "Deux"), "product.sku-taken", "sku"),
                Pair.of(
                        "products",
                        product("\"id\":\"prd_01hjv7ze7rf8vb9r0p0m1a2b3c\",", "DUO-1", "Un"),
                        product("\"id\":\"prd_01hjv7ze7rf8vb9r0p0m1a2b3c\",", "DUO-2", "Deux"),
                        "product.id-taken",
                        "id"),
                Pair.of(
                        "customers",
                        customer("", "DUO", "Un"),
                        customer("", "DUO", "Deux"),
                        "customer.code-taken",
                        "code"),
                Pair.of(
                        "customers",
                        customer("\"id\":\"pty_01hjv7ze7rf8vb9r0p0m1a2b3c\",", "DUO-1", "Un"),
                        customer("\"id\":\"pty_01hjv7ze7rf8vb9r0p0m1a2b3c\",", "DUO-2", "Deux"),
                        "customer.id-taken",
                        "id"),
                Pair.of(
                        "orders",
                        order("\"source\":\"shop\",\"sourceRef\":\"77\",\"reference\":\"a\","),
                        order("\"source\":\"shop\",\"sourceRef\":\"77\",\"reference\":\"b\","),
                        "order.source-taken",
                        "sourceRef"),
                Pair.of(
                        "orders",
                        order("\"id\":\"ord_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"reference\":\"a\","),
                        order("\"id\":\"ord_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"reference\":\"b\","),
                        "order.id-taken",
                        "id"),
                Pair.of(
                        "stock/receipts",
                        goods("r1", "1", "9.2"),
                        goods("r1", "2", "9.2"),
                        "stock.source-taken",
                        "source"),
                Pair.of("stock/receipts", goods("r2", "1", "0"), goods("r2", "2", "0"), "stock.source-taken", "source"),
                Pair.of(
                        "stock/openings",
                        goods("o1", "1", "9.2"),
                        goods("o1", "2", "9.2"),
                        "stock.source-taken",
                        "source"),
                Pair.of("stock/adjustments", adjustment("-1"), adjustment("-2"), "stock.source-taken", "source"),
                Pair.of("ledger/entries", entry("1000"), entry("2000"), "ledger.entry-taken", "id"),
                Pair.of(
                        "api-keys",
                        "{\"id\":\"key_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"name\":\"un\",\"role\":\"sales\"}",
                        "{\"id\":\"key_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"name\":\"deux\",\"role\":\"sales\"}",
                        "api-key.id-taken",
                        "id"),
                Pair.of(
                        "invoices/free-credit",
                        freeCredit("Un"),
                        freeCredit("Deux"),
                        "invoice.source-taken",
                        "sourceRef"));
    }

    private static String product(String id, String sku, String name) {
        return "{" + id + "\"sku\":\"" + sku + "\",\"name\":\"" + name
                + "\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}";
    }

    private static String customer(String id, String code, String name) {
        return "{" + id + "\"code\":\"" + code + "\",\"kind\":\"consumer\",\"name\":\"" + name + "\"," + ADDRESS + "}";
    }

    private static String order(String more) {
        return "{\"customerCode\":\"EPICERIE\"," + more + LINES + "}";
    }

    private static String goods(String source, String quantity, String cost) {
        return "{\"source\":\"" + source + "\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"" + quantity
                + "\",\"unitCost\":\"" + cost + "\"}]}";
    }

    private static String adjustment(String quantity) {
        return "{\"source\":\"a1\",\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"" + quantity + "\",\"reason\":\"Casse\"}";
    }

    private static String entry(String minor) {
        String money = "{\"minor\":" + minor + ",\"currency\":\"EUR\"}";
        return "{\"id\":\"ent_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"piece\":\"OD-1\",\"label\":\"Frais\",\"postings\":["
                + "{\"account\":\"627000\",\"debit\":" + money + "},{\"account\":\"512000\",\"credit\":" + money
                + "}]}";
    }

    private static String freeCredit(String name) {
        return "{\"customerCode\":\"EPICERIE\",\"source\":\"former-shop\",\"sourceRef\":\"AV-1\",\"lines\":["
                + "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\",\"agreedPrice\":\"19.90\",\"name\":\"" + name
                + "\"}]}";
    }

    /** Pairs that speak of orders and invoices made beforehand. */
    private static List<Pair> prepared(Shop shop) {
        String one = confirmed(shop);
        String two = confirmed(shop);
        String shipment = "{\"id\":\"shp_01hjv7ze7rf8vb9r0p0m1a2b3c\"}";
        String three = shipped(shop);
        String four = shipped(shop);
        String five = shipped(shop);
        String invoice = "{\"id\":\"inv_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"order\":\"";
        String credited = "invoices/" + invoiced(shop) + "/credit";
        String byHand = entry("500").replace("0p0m1a2b3c", "0p0m1a2b3d");
        String entry = shop.post("ledger/entries", byHand).json().at("/id").asText();
        String reversal = "ledger/entries/" + entry + "/reverse";
        return List.of(
                new Pair(
                        "orders/" + one + "/ship",
                        shipment,
                        "orders/" + two + "/ship",
                        shipment,
                        "order.shipment-taken",
                        "id"),
                Pair.of("invoices", invoice + three + "\"}", invoice + four + "\"}", "invoice.id-taken", "id"),
                Pair.of(
                        "invoices",
                        "{\"order\":\"" + five + "\"}",
                        "{\"order\":\"" + five + "\"}",
                        "invoice.nothing-to-invoice",
                        "order"),
                Pair.of(
                        credited,
                        "{\"id\":\"inv_01hjv7ze7rf8vb9r0p0m1a2b3d\",\"reason\":\"un\",\"lines\":[{\"position\":1,\"quantity\":\"1\"}]}",
                        "{\"id\":\"inv_01hjv7ze7rf8vb9r0p0m1a2b3d\",\"reason\":\"deux\",\"lines\":[{\"position\":1,\"quantity\":\"1\"}]}",
                        "invoice.id-taken",
                        "id"),
                Pair.of(reversal, "{\"reason\":\"un\"}", "{\"reason\":\"deux\"}", "ledger.reversed-already", "entry"));
    }

    private static Shop open(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        shop.put("ledger/accounts/627000", "{\"label\":\"Services bancaires\"}");
        shop.put("ledger/accounts/512000", "{\"label\":\"Banque\"}");
        return shop;
    }

    private static String confirmed(Shop shop) {
        String id = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]");
        shop.post("orders/" + id + "/confirm", "");
        return id;
    }

    private static String shipped(Shop shop) {
        String id = confirmed(shop);
        assertThat(shop.post("orders/" + id + "/ship", "{}").status()).isEqualTo(200);
        return id;
    }

    private static String invoiced(Shop shop) {
        return shop.post("invoices", "{\"order\":\"" + shipped(shop) + "\"}")
                .json()
                .path("id")
                .asText();
    }

    @EachDatabase
    void theSecondIsToldWhatIsTaken(TestKernel kernel) {
        Shop shop = open(kernel);
        List<Pair> pairs = new ArrayList<>(plain());
        pairs.addAll(prepared(shop));
        SoftAssertions found = new SoftAssertions();
        for (Pair pair : pairs) {
            Answer first = shop.post(pair.first(), pair.firstBody());
            Answer second = shop.post(pair.second(), pair.secondBody());
            check(found, pair, List.of(first, second));
        }
        found.assertAll();
    }

    @EachDatabase
    void ofTwoAtOnceOneIsToldWhatIsTaken(TestKernel kernel) throws Exception {
        Shop shop = open(kernel);
        List<Pair> pairs = new ArrayList<>(plain());
        pairs.addAll(prepared(shop));
        SoftAssertions found = new SoftAssertions();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Pair pair : pairs) {
                List<Callable<Answer>> both = List.of(
                        () -> shop.post(pair.first(), pair.firstBody()),
                        () -> shop.post(pair.second(), pair.secondBody()));
                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> answer : threads.invokeAll(both)) {
                    answers.add(answer.get());
                }
                check(found, pair, answers);
            }
        } finally {
            threads.shutdownNow();
        }
        found.assertAll();
    }

    private static void check(SoftAssertions found, Pair pair, List<Answer> answers) {
        List<String> texts = answers.stream().map(Answer::text).toList();
        found.assertThat(answers.stream().filter(answer -> answer.status() < 300))
                .as("%s made in %s", pair, texts)
                .hasSize(1);
        answers.stream().filter(answer -> answer.status() >= 300).forEach(refused -> {
            found.assertThat(refused.status())
                    .as("%s told %s", pair.code(), refused.text())
                    .isEqualTo(409);
            found.assertThat(refused.code()).as(pair.toString()).isEqualTo(pair.code());
            found.assertThat(refused.json().path("field").asText())
                    .as(refused.text())
                    .isEqualTo(pair.field());
        });
    }

    @EachDatabase
    void twoWhoWriteTheSameNameAtOnceBothSucceed(TestKernel kernel) throws Exception {
        Shop shop = open(kernel);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        String condition = "{\"name\":\"duo\",\"kind\":\"percent-off\",\"sku\":\"BOUGIE-FIGUIER\",\"value\":\"5\"}";
        try {
            for (Callable<Answer> write : List.<Callable<Answer>>of(
                    () -> shop.put("stock/warehouses/duo", "{\"name\":\"Duo\"}"),
                    () -> shop.put("price-lists/DUO", "{\"name\":\"Duo\"}"),
                    () -> shop.post("price-conditions", condition),
                    () -> shop.put("ledger/accounts/627100", "{\"label\":\"Duo\"}"),
                    () -> shop.post(
                            "stock/announcements",
                            "{\"source\":\"s1\",\"expectedOn\":\"2026-12-01\"," + LINES + "}"))) {
                for (Future<Answer> answer : threads.invokeAll(List.of(write, write))) {
                    assertThat(answer.get().status()).as(answer.get().text()).isLessThan(300);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
