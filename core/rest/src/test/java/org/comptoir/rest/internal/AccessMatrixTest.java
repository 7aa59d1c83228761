// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.rest.internal.World.Side;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

/** Each cell of the table of who may do what, asked over HTTP. */
class AccessMatrixTest {

    private static final int RESOURCES = 28;
    private static final String ALL_OPEN = "A A A A A A A A A A A A";
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 405);

    private final AccessMatrix matrix = AccessMatrix.read();

    @Test
    void everyResourceOfTheDesignIsThere() {
        assertThat(matrix.resources()).hasSize(RESOURCES);
    }

    @EachDatabase
    void everyOperationHasALine(TestKernel kernel) {
        Set<String> there = new TreeSet<>();
        JsonNode paths = new Shop(kernel).get("openapi.json").json().path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (operation.getValue().has("operationId")) {
                there.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }));
        Set<String> lines = matrix.lines().stream()
                .map(AccessMatrix.Line::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        lines.removeAll(Set.of("PUT /invoices/{id}", "DELETE /invoices/{id}"));

        assertThat(lines).isEqualTo(there);
    }

    @EachDatabase
    void eachCellIsAsTheTableSays(TestKernel kernel) {
        World world = new World(kernel);
        Asks asks = new Asks(world);
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (AccessMatrix.Line line : matrix.lines()) {
            for (Map.Entry<String, String> cell : line.cells().entrySet()) {
                cells++;
                String found = found(line, cell.getKey(), cell.getValue(), world, asks);
                if (!found.isEmpty()) {
                    wrong.add(line.key() + " " + cell.getKey() + " should be " + cell.getValue() + ": " + found);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1400);
    }

    /** What is not as the table says; nothing if all is. */
    private static String found(AccessMatrix.Line line, String who, String cell, World world, Asks asks) {
        Shop shop = world.as(who);
        if (Asks.LISTS.contains(line.key())) {
            return list(line.key(), cell, who, world, asks);
        }
        if (asks.ofCustomers(line.key()).isPresent()) {
            Asks.Ask ask = asks.ofCustomers(line.key()).get();
            String own = said(ask.of(shop, Side.OWN, who), !cell.equals("."));
            String others = said(ask.of(shop, Side.OTHERS, who), cell.equals("A"));
            String colleagues = cell.equals("S") ? said(ask.of(shop, Side.COLLEAGUES, who), false) : "";
            return own + others + colleagues;
        }
        Asks.Ask ask = asks.plain(line.key()).orElseGet(() -> plugins(line.operation()));
        Answer answer = ask.of(shop, Side.OWN, who);
        if (String.join(" ", line.cells().values()).equals(ALL_OPEN)) {
            return TURNED_AWAY.contains(answer.status()) && !answer.code().startsWith("setup.") ? answer.text() : "";
        }
        return said(answer, cell.equals("A"), line.operation().contains("/users"));
    }

    /** Nothing is installed: whoever may do it hears that there is no such plugin. */
    private static Asks.Ask plugins(String operation) {
        String[] parts = operation.split(" /");
        assertThat(parts[1]).as("nobody knows how to ask " + operation).startsWith("plugin");
        String path = parts[1].replace("{plugin}", "nobody");
        boolean archive = Set.of("POST /plugins", "POST /plugins/plan", "POST /plugins/upgrade")
                .contains(operation);
        String type = archive ? "application/octet-stream" : "application/json";
        return (shop, side, who) ->
                shop.send(parts[0], path, Map.of("Content-Type", type), "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with an answer that should, or should not, have let the caller through. */
    private static String said(Answer answer, boolean allowed) {
        return said(answer, allowed, true);
    }

    /** @param hides whether what is out of reach is told to be unknown; where it is not, nobody of that name is there */
    private static String said(Answer answer, boolean allowed, boolean hides) {
        boolean unknown = hides && answer.status() == 404 && answer.code().endsWith(".unknown");
        boolean refused = TURNED_AWAY.contains(answer.status()) || unknown;
        return refused == allowed || answer.status() >= 500 && answer.status() != 503
                ? answer.status() + " " + answer.text()
                : "";
    }

    private static String list(String key, String cell, String who, World world, Asks asks) {
        for (Side side : Side.values()) {
            world.order(side, who);
            world.invoice(side);
            world.payment(side);
            world.person(true, side);
        }
        Answer answer = asks.plain(key).orElseThrow().of(world.as(who), Side.OWN, who);
        if (cell.equals(".")) {
            return said(answer, false);
        }
        String text = world.named(answer.text());
        boolean own = text.contains("ALPHA");
        boolean others = text.contains("OMEGA");
        boolean sound = answer.status() == 200 && own && others == cell.equals("A");
        if (cell.equals("S")) {
            sound &= text.contains(world.order(Side.OWN, who)) && !text.contains(world.order(Side.COLLEAGUES, who));
        }
        return sound ? "" : answer.status() + " " + text;
    }
}
