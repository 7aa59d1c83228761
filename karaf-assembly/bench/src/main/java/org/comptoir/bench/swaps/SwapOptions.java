// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of {@link HotSwaps}.
 *
 * @param launcher the script {@code comptoir}
 * @param data a folder of its own that is not there yet
 * @param port where the first server listens; the second at the next
 * @param database {@code --db} of the launcher, an empty database; empty for one in the folder
 * @param nodes servers, one or two; two need a database
 * @param length of the load without swaps, and again with swaps
 * @param rate requests a second, or 0 to find the highest that the machine holds
 * @param swaps of each plugin
 * @param clients requests under way at once at most
 * @param brief as every build runs it: next to no warm-up, and what tells of the machine is shown and not judged
 */
record SwapOptions(
        Path launcher,
        Path data,
        int port,
        String database,
        int nodes,
        Duration length,
        int rate,
        int swaps,
        int clients,
        boolean brief) {

    static final String USAGE = "usage: --data DIR [--seconds 60] [--rate 200 | --find-rate] [--swaps 20] [--nodes 1]"
            + " [--db URL] [--clients 64] [--port 18281] [--launcher ./comptoir] [--brief]";

    SwapOptions {
        boolean good = nodes == 1 || nodes == 2 && !database.isEmpty();
        good &= length.toSeconds() >= 1 && length.toSeconds() <= 600 && rate >= 0 && rate <= 2_000;
        if (!good || swaps < 2 || swaps % 2 != 0 || clients < 1 || clients > 256) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static SwapOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            boolean alone = Set.of("--find-rate", "--brief").contains(args[i]);
            if (!alone && i + 1 == args.length) {
                throw new IllegalArgumentException(USAGE);
            }
            given.put(args[i], alone ? "" : args[++i]);
        }
        return new SwapOptions(
                Path.of(given.getOrDefault("--launcher", "comptoir")).toAbsolutePath(),
                Path.of(Optional.ofNullable(given.get("--data")).orElseThrow(() -> new IllegalArgumentException(USAGE)))
                        .toAbsolutePath(),
                Integer.parseInt(given.getOrDefault("--port", "18281")),
                given.getOrDefault("--db", ""),
                Integer.parseInt(given.getOrDefault("--nodes", "1")),
                Duration.ofSeconds(Integer.parseInt(given.getOrDefault("--seconds", "60"))),
                given.containsKey("--find-rate") ? 0 : Integer.parseInt(given.getOrDefault("--rate", "200")),
                Integer.parseInt(given.getOrDefault("--swaps", "20")),
                Integer.parseInt(given.getOrDefault("--clients", "64")),
                given.containsKey("--brief"));
    }

    /** How long a server is loaded before anything else. */
    Duration warmUp() {
        return Duration.ofSeconds(brief ? 5 : 30);
    }

    /** How often each plugin is swapped before anything is measured. */
    int rehearsals() {
        return brief ? 2 : 4;
    }

    /** The words for {@code run} about the database. */
    List<String> databaseOptions() {
        return database.isEmpty() ? List.of() : List.of("--db", database);
    }
}
