// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.lists;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of {@link ListLoad}.
 *
 * @param launcher the script {@code comptoir}
 * @param data a folder of its own that is not there yet
 * @param port where the server listens
 * @param database {@code --db} of the launcher, an empty database; empty for one in the folder
 * @param rows how many products there are, each in stock
 * @param readers how many people read, a page a second each
 * @param length how long they do
 */
record ListOptions(Path launcher, Path data, int port, String database, int rows, int readers, Duration length) {

    static final String USAGE =
            "usage: --data DIR [--rows 50000] [--readers 20] [--seconds 60] [--db URL] [--port 18482]"
                    + " [--launcher ./comptoir]";

    ListOptions {
        if (rows < 1_000 || rows > 200_000 || readers < 1 || readers > 100 || length.toSeconds() < 1) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static ListOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String data = Optional.ofNullable(given.get("--data")).orElseThrow(() -> new IllegalArgumentException(USAGE));
        return new ListOptions(
                Path.of(given.getOrDefault("--launcher", "comptoir")).toAbsolutePath(),
                Path.of(data).toAbsolutePath(),
                Integer.parseInt(given.getOrDefault("--port", "18482")),
                given.getOrDefault("--db", ""),
                Integer.parseInt(given.getOrDefault("--rows", "50000")),
                Integer.parseInt(given.getOrDefault("--readers", "20")),
                Duration.ofSeconds(Integer.parseInt(given.getOrDefault("--seconds", "60"))));
    }

    /** The words for {@code run}. */
    List<String> words() {
        return database.isEmpty() ? List.of("--demo") : List.of("--demo", "--db", database);
    }
}
