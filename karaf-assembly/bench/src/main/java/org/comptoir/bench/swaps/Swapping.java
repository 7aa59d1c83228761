// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.comptoir.bench.Api;

/** Lets plugins come, take over from one another and go, and times each from the call until every server says so. */
final class Swapping {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 10;
    /** What a version serves at least: else one that took long to come would be gone before anybody asked for it. */
    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final List<Api> nodes;
    private final List<Change> changes = new ArrayList<>();

    /** @param nodes the servers; changes are asked of the first */
    Swapping(List<Api> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /**
     * One change.
     *
     * @param kind what was done
     * @param begin in the time of {@link System#nanoTime}
     * @param answered when it was so on the server that was asked
     * @param end when it was so on all
     */
    record Change(String kind, String plugin, long begin, long answered, long end) {

        String name() {
            return kind + " of " + plugin;
        }

        long millis() {
            return TimeUnit.NANOSECONDS.toMillis(answered - begin);
        }

        long everywhereMillis() {
            return TimeUnit.NANOSECONDS.toMillis(end - begin);
        }
    }

    /**
     * Each plugin goes from the version that came with the server to the next and back, by turns. Each version serves two
     * seconds at least.
     *
     * @param times how many changes each
     * @param length over which they are spread; it takes longer where the changes do
     */
    void swap(Map<Swapped, byte[]> next, int times, Duration length) throws InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        long between = length.toNanos() / Math.max(1, (long) times * next.size());
        int turn = 0;
        for (int time = 0; time < times; time++) {
            for (Map.Entry<Swapped, byte[]> plugin : next.entrySet()) {
                TimeUnit.NANOSECONDS.sleep(begin + turn * between - System.nanoTime());
                String id = plugin.getKey().id();
                awaitLeast(id);
                if (time % 2 == 0) {
                    timed("upgrade", id, () -> nodes.get(0).upload("/plugins/upgrade", plugin.getValue()));
                } else {
                    timed("rollback", id, () -> nodes.get(0).post("/plugins/" + id + "/rollback", Map.of()));
                }
                turn++;
            }
        }
    }

    private void awaitLeast(String id) throws InterruptedException {
        for (Change change : changes) {
            if (change.plugin().equals(id)) {
                TimeUnit.NANOSECONDS.sleep(change.end() + LEAST_NANOS - System.nanoTime());
            }
        }
    }

    /** A plugin that is not there comes and goes. */
    void comeAndGo(String id, byte[] archive, int times) throws InterruptedException, TimeoutException {
        for (int time = 0; time < times; time++) {
            timed("install", id, () -> nodes.get(0).upload("/plugins", archive));
            long begin = System.nanoTime();
            nodes.get(0).delete("/plugins/" + id + "?data=delete");
            long answered = System.nanoTime();
            await(() -> nodes.stream()
                    .noneMatch(node -> node.get("/plugins").toString().contains('"' + id + '"')));
            changes.add(new Change("removal", id, begin, answered, System.nanoTime()));
        }
    }

    @FunctionalInterface
    private interface Call {
        JsonNode answer();
    }

    private void timed(String kind, String id, Call call) throws InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        String version = call.answer().path("version").asText();
        long answered = System.nanoTime();
        await(() -> serves(id, version));
        changes.add(new Change(kind, id, begin, answered, System.nanoTime()));
    }

    /** What a node was told is the same on all; what each has, it says of itself. */
    private boolean serves(String id, String version) {
        JsonNode details = nodes.get(0).get("/plugins/" + id);
        long there = 0;
        for (JsonNode node : details.path("nodes")) {
            boolean has = node.path("version").asText().equals(version);
            there += has && node.path("state").asText().equals("serving") ? 1 : 0;
        }
        JsonNode plugin = details.path("plugin");
        return plugin.path("version").asText().equals(version)
                && List.of("probation", "active").contains(plugin.path("state").asText())
                && (nodes.size() == 1 || there == nodes.size());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException, TimeoutException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("not within " + PATIENCE);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }
}
