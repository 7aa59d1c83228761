// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of {@link KillRounds}.
 *
 * @param launcher the script {@code comptoir}
 * @param data a data folder of its own, new or left by an earlier run
 * @param port where the server listens
 * @param database {@code --db} of the launcher, empty for the one in the folder
 * @param rounds how often the server is killed
 * @param longestSeconds a replay is killed after one second to so many
 * @param verifyEvery the books are proven after each so-many-th round
 * @param seed of the moments: the same seed, the same moments
 * @param expected what the books must say in the end, empty to look at no figure
 * @param files what is replayed, oldest first
 */
record KillOptions(
        Path launcher,
        Path data,
        int port,
        String database,
        int rounds,
        int longestSeconds,
        int verifyEvery,
        long seed,
        String expected,
        List<Path> files) {

    static final String USAGE = "usage: --data DIR [--rounds 20] [--longest-seconds 8] [--verify-every 1] [--seed 1]"
            + " [--expected FILE] [--port 18271] [--db URL] [--launcher ./comptoir] FILE...";

    KillOptions {
        files = List.copyOf(files);
        if (files.isEmpty() || rounds < 1 || longestSeconds < 1 || verifyEvery < 1) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static KillOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                files.add(Path.of(args[i]).toAbsolutePath());
            } else if (i + 1 < args.length) {
                given.put(args[i], args[++i]);
            }
        }
        return new KillOptions(
                Path.of(given.getOrDefault("--launcher", "comptoir")).toAbsolutePath(),
                Path.of(Optional.ofNullable(given.get("--data")).orElseThrow(() -> new IllegalArgumentException(USAGE)))
                        .toAbsolutePath(),
                Integer.parseInt(given.getOrDefault("--port", "18271")),
                given.getOrDefault("--db", ""),
                Integer.parseInt(given.getOrDefault("--rounds", "20")),
                Integer.parseInt(given.getOrDefault("--longest-seconds", "8")),
                Integer.parseInt(given.getOrDefault("--verify-every", "1")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                given.getOrDefault("--expected", ""),
                files);
    }

    LocalServer server() {
        return new LocalServer(launcher, data, port, database.isEmpty() ? List.of() : List.of("--db", database));
    }

    String replay() {
        StringBuilder command = new StringBuilder("comptoir:replay --json");
        files.forEach(file -> command.append(" \"").append(file).append('"'));
        return command.toString();
    }
}
