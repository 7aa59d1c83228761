// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of {@link Fuzz}.
 *
 * @param launcher the script {@code comptoir}
 * @param data a folder of its own that is not there yet
 * @param port where the server listens
 * @param database {@code --db} of the launcher, an empty database; empty for one in the folder
 * @param requests how many are sent
 * @param first the number of the first, to send a few of many again
 * @param seed what they are made of
 * @param clients at once
 */
record FuzzOptions(
        Path launcher, Path data, int port, String database, int requests, int first, long seed, int clients) {

    static final String USAGE = "usage: --data DIR [--requests 20000] [--first 0] [--seed 1] [--clients 6] [--db URL]"
            + " [--port 18381] [--launcher ./comptoir]";

    FuzzOptions {
        if (requests < 1 || requests > 1_000_000 || first < 0 || clients < 1 || clients > 64) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static FuzzOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String data = Optional.ofNullable(given.get("--data")).orElseThrow(() -> new IllegalArgumentException(USAGE));
        return new FuzzOptions(
                Path.of(given.getOrDefault("--launcher", "comptoir")).toAbsolutePath(),
                Path.of(data).toAbsolutePath(),
                Integer.parseInt(given.getOrDefault("--port", "18381")),
                given.getOrDefault("--db", ""),
                Integer.parseInt(given.getOrDefault("--requests", "20000")),
                Integer.parseInt(given.getOrDefault("--first", "0")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                Integer.parseInt(given.getOrDefault("--clients", "6")));
    }

    /** The words for {@code run}: with the demo company, whose people sign in. */
    List<String> words() {
        return database.isEmpty() ? List.of("--demo") : List.of("--demo", "--db", database);
    }
}
