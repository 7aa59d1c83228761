// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comptoir.rest.internal.World.Side;

/** Asks each cell of the table of who may do what, once. */
public final class MatrixWalk {

    private static final String ALL_OPEN = "A A A A A A A A A A A A";
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 405);

    private final World world;
    private final Asks asks;
    private final List<String> wrong = new ArrayList<>();
    private int cells;

    public MatrixWalk(World world, AccessMatrix matrix) {
        this.world = world;
        this.asks = new Asks(world);
        matrix.lines().forEach(this::walk);
    }

    /** What is not as the table says. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many were asked. */
    public int cells() {
        return cells;
    }

    private void walk(AccessMatrix.Line line) {
        line.cells().forEach((who, cell) -> {
            cells++;
            String found = found(line, who, cell);
            if (!found.isEmpty()) {
                wrong.add(line.key() + " " + who + " should be " + cell + ": " + found);
            }
        });
    }

    /** What is not as the table says; nothing if all is. */
    private String found(AccessMatrix.Line line, String who, String cell) {
        Door shop = world.as(who);
        if (Asks.LISTS.contains(line.key())) {
            return list(line.key(), cell, who);
        }
        if (asks.ofCustomers(line.key()).isPresent()) {
            Asks.Ask ask = asks.ofCustomers(line.key()).get();
            String own = said(ask.of(shop, Side.OWN, who), !cell.equals("."));
            Answer toOthers = ask.of(shop, Side.OTHERS, who);
            String others = Set.of("O", "S").contains(cell) ? unknown(toOthers) : said(toOthers, cell.equals("A"));
            String colleagues = cell.equals("S") ? unknown(ask.of(shop, Side.COLLEAGUES, who)) : "";
            return own + others + colleagues;
        }
        Asks.Ask ask = asks.of(line);
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

    /** Who may do it for their own hears of what others have only that there is no such thing. */
    private static String unknown(Answer answer) {
        return answer.status() == 404 && answer.code().endsWith(".unknown")
                ? ""
                : answer.status() + " " + answer.text();
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

    private String list(String key, String cell, String who) {
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
