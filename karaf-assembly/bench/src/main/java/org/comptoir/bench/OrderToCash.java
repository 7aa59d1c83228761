// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Orders from draft to posted invoice, one call a business step: how many a second, and how long a step takes.
 *
 * <p>Makes a customer and 500 products with plenty of stock, then lets each client take orders of its own without a
 * pause. Prints one line of JSON. A refusal of any kind counts as an error and is shown; there is no retry.
 */
public final class OrderToCash {

    private static final int PRODUCTS = 500;
    private static final int STEPS = 4;

    private final Options options;
    private final String run = Long.toString(System.nanoTime(), 36);

    private OrderToCash(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        new OrderToCash(Options.of(args)).measure(System.out);
    }

    private void measure(PrintStream out) throws Exception {
        prepare(new Api(options));
        load(Math.max(1, options.seconds() / 3));
        Load load = load(options.seconds());
        long[] steps = load.sorted();
        out.println(String.format(
                Locale.ROOT,
                "{\"clients\":%d,\"lines\":%d,\"seconds\":%d,\"orders\":%d,\"ordersPerSecond\":%.1f,\"errors\":%d,"
                        + "\"stepMillisP50\":%.1f,\"stepMillisP95\":%.1f,\"stepMillisP99\":%.1f}",
                options.clients(),
                options.lines(),
                options.seconds(),
                steps.length / STEPS,
                steps.length / (double) STEPS / options.seconds(),
                load.errors().size(),
                millis(steps, 0.50),
                millis(steps, 0.95),
                millis(steps, 0.99)));
        load.errors().stream().distinct().limit(5).forEach(out::println);
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private void prepare(Api api) {
        api.post(
                "/customers",
                Map.of(
                        "code",
                        "bench-" + run,
                        "kind",
                        "consumer",
                        "name",
                        "Bench",
                        "billing",
                        Map.of("line1", "1 rue du Banc", "postcode", "75002", "city", "Paris", "country", "FR")));
        List<Map<String, Object>> opening = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            api.post(
                    "/products",
                    Map.of(
                            "sku",
                            sku(i),
                            "name",
                            "Bench " + i,
                            "nature",
                            "goods",
                            "taxCategory",
                            "standard",
                            "price",
                            Map.of("amount", "12.50", "currency", "EUR")));
            opening.add(Map.of("sku", sku(i), "quantity", "1000000", "unitCost", "5"));
        }
        api.post("/stock/receipts", Map.of("source", "bench:" + run, "warehouse", "main", "lines", opening));
    }

    private String sku(int number) {
        return "B" + run + "-" + number;
    }

    private record Load(List<Long> nanos, List<String> errors) {
        long[] sorted() {
            long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(all);
            return all;
        }
    }

    private Load load(int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(options.clients());
        try {
            List<Callable<Load>> clients = new ArrayList<>();
            for (int i = 0; i < options.clients(); i++) {
                clients.add(() -> client(end));
            }
            Load all = new Load(new ArrayList<>(), new ArrayList<>());
            for (Future<Load> client : threads.invokeAll(clients)) {
                all.nanos().addAll(client.get().nanos());
                all.errors().addAll(client.get().errors());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private Load client(long end) {
        Api api = new Api(options);
        Load mine = new Load(new ArrayList<>(), new ArrayList<>());
        while (System.nanoTime() < end) {
            try {
                order(api, mine.nanos());
            } catch (Api.Refused refused) {
                mine.errors().add(String.valueOf(refused.getMessage()));
                if (mine.errors().size() > 100) {
                    break;
                }
            }
        }
        return mine;
    }

    private void order(Api api, List<Long> nanos) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < options.lines(); i++) {
            int product = ThreadLocalRandom.current().nextInt(PRODUCTS);
            lines.add(Map.of("sku", sku(product), "quantity", BigDecimal.ONE.toPlainString()));
        }
        List<Long> steps = new ArrayList<>(STEPS);
        JsonNode order =
                timed(steps, () -> api.post("/orders", Map.of("customerCode", "bench-" + run, "lines", lines)));
        String id = order.get("id").asText();
        timed(steps, () -> api.post("/orders/" + id + "/confirm", Map.of()));
        timed(steps, () -> api.post("/orders/" + id + "/ship", Map.of()));
        timed(steps, () -> api.post("/invoices", Map.of("order", id)));
        nanos.addAll(steps);
    }

    private static JsonNode timed(List<Long> steps, java.util.function.Supplier<JsonNode> step) {
        long begin = System.nanoTime();
        JsonNode answer = step.get();
        steps.add(System.nanoTime() - begin);
        return answer;
    }
}
