// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The API as one caller meets it: with a key, as a browser, or as nobody in particular. */
public interface Door {

    /** @param path after {@code /api/v1/} */
    Answer send(String method, String path, Map<String, String> headers, byte[] body);

    /** The same door with another key; with none if it is empty. */
    Door as(String secret);

    default Answer get(String path) {
        return send("GET", path, Map.of(), new byte[0]);
    }

    default Answer post(String path, String json) {
        return send("POST", path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    default Answer put(String path, String json) {
        return send("PUT", path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }
}
