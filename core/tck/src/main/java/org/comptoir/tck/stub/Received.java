// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param path with its query
 * @param headers by their names in lower case; of several of one name the last
 */
public record Received(String method, String path, Map<String, String> headers, byte[] body) {

    public Received {
        headers = Map.copyOf(new TreeMap<>(headers));
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
