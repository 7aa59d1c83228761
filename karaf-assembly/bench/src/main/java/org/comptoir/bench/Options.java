// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The options of a benchmark, as {@code --name value}.
 *
 * @param url the server's address; this machine's own only
 * @param key an API key with the role admin
 * @param clients how many clients at once
 * @param seconds how long it is measured, after a warm-up of a third of that
 * @param lines lines an order
 */
record Options(URI url, String key, int clients, int seconds, int lines) {

    Options {
        String host = url.getHost();
        if (!"127.0.0.1".equals(host) && !"localhost".equals(host)) {
            throw new IllegalArgumentException("a load goes to this machine alone, not to " + host);
        }
        if (clients < 1 || clients > 64 || seconds < 1 || seconds > 600 || lines < 1 || lines > 200) {
            throw new IllegalArgumentException("clients 1 to 64, seconds 1 to 600, lines 1 to 200");
        }
    }

    static Options of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        if (!given.containsKey("--key")) {
            throw new IllegalArgumentException(
                    "usage: --key KEY [--url http://127.0.0.1:8181] [--clients 4] [--seconds 30] [--lines 3]");
        }
        return new Options(
                URI.create(given.getOrDefault("--url", "http://127.0.0.1:8181")),
                given.getOrDefault("--key", ""),
                Integer.parseInt(given.getOrDefault("--clients", "4")),
                Integer.parseInt(given.getOrDefault("--seconds", "30")),
                Integer.parseInt(given.getOrDefault("--lines", "3")));
    }
}
