// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of {@link SignInLoad}.
 *
 * @param launcher the script {@code comptoir}
 * @param data a folder of its own that is not there yet
 * @param port where the server listens
 * @param database {@code --db} of the launcher, an empty database; empty for one in the folder
 * @param people who sign in at once
 * @param rate requests of orders a second
 * @param length of the load without sign-ins, and again with them
 */
record SignInOptions(Path launcher, Path data, int port, String database, int people, int rate, Duration length) {

    static final String USAGE = "usage: --data DIR [--people 50] [--rate 20] [--seconds 60] [--db URL] [--port 18481]"
            + " [--launcher ./comptoir]";

    SignInOptions {
        if (people < 1 || people > 250 || rate < 1 || rate > 2_000 || length.toSeconds() < 1) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static SignInOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        String data = Optional.ofNullable(given.get("--data")).orElseThrow(() -> new IllegalArgumentException(USAGE));
        return new SignInOptions(
                Path.of(given.getOrDefault("--launcher", "comptoir")).toAbsolutePath(),
                Path.of(data).toAbsolutePath(),
                Integer.parseInt(given.getOrDefault("--port", "18481")),
                given.getOrDefault("--db", ""),
                Integer.parseInt(given.getOrDefault("--people", "50")),
                Integer.parseInt(given.getOrDefault("--rate", "20")),
                Duration.ofSeconds(Integer.parseInt(given.getOrDefault("--seconds", "60"))));
    }

    /** The words for {@code run}. */
    List<String> words() {
        return database.isEmpty() ? List.of("--demo") : List.of("--demo", "--db", database);
    }
}
