// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of {@link TamperedBooks}.
 *
 * @param url the server's address; this machine's own only
 * @param key an API key with the role admin
 * @param database the JDBC address of the server's database; user and password are {@code COMPTOIR_DB_USER} and
 *     {@code COMPTOIR_DB_PASSWORD}
 * @param verifier the jar
 * @param anchorKey the server's public key, as {@code comptoir:anchor-key} shows it
 * @param mutations how many, at most 100,000
 * @param seed of what is random
 */
record TamperOptions(URI url, String key, String database, Path verifier, String anchorKey, int mutations, long seed) {

    private static final String USAGE = "usage: --key KEY --db URL --verifier JAR --anchor-key PUBLICKEY"
            + " [--url http://127.0.0.1:8181] [--mutations 5000] [--seed 1]";
    private static final int MOST = 100_000;

    TamperOptions {
        if (!"127.0.0.1".equals(url.getHost()) || mutations < 1 || mutations > MOST) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    static TamperOptions of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        if (!given.keySet().containsAll(List.of("--key", "--db", "--verifier", "--anchor-key"))) {
            throw new IllegalArgumentException(USAGE);
        }
        return new TamperOptions(
                URI.create(given.getOrDefault("--url", "http://127.0.0.1:8181")),
                given.getOrDefault("--key", ""),
                given.getOrDefault("--db", ""),
                Path.of(given.getOrDefault("--verifier", "")),
                given.getOrDefault("--anchor-key", ""),
                Integer.parseInt(given.getOrDefault("--mutations", "5000")),
                Long.parseLong(given.getOrDefault("--seed", "1")));
    }
}
