// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comptoir.bench.wire.Shot.Header;

/**
 * Somebody who sends requests, whatever they may do.
 *
 * @param name for people
 * @param weight how often, beside the others
 * @param credentials what each request shows
 * @param own ids of things that they reach, by what the ids begin with
 * @param others the same of things that they do not reach
 * @param secrets texts that no answer to them may hold
 */
record Caller(
        String name,
        int weight,
        List<Header> credentials,
        Map<String, List<String>> own,
        Map<String, List<String>> others,
        List<String> secrets) {

    Caller {
        credentials = List.copyOf(credentials);
        own = Map.copyOf(own);
        others = Map.copyOf(others);
        secrets = List.copyOf(secrets);
    }

    /** An id that they may know; one that nobody has, if there is none. */
    String ownId(String prefix, Random random) {
        return one(own.getOrDefault(prefix, List.of()), prefix, random);
    }

    /** An id that is not for them. */
    String othersId(String prefix, Random random) {
        return one(others.getOrDefault(prefix, List.of()), prefix, random);
    }

    private static String one(List<String> ids, String prefix, Random random) {
        return ids.isEmpty() ? prefix + "01hjv7ze7rf8vb9r0p0m1a2b3c" : ids.get(random.nextInt(ids.size()));
    }
}
