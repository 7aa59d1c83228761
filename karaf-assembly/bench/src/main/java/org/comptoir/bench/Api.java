// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client of the API. Uses the plainest client there is: server, database and clients share the machine, and what a
 * client burns the server lacks.
 */
final class Api {

    private static final int PATIENCE_MILLIS = 30_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Options options;

    Api(Options options) {
        this.options = options;
    }

    /** A refusal that a client saw. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }

    JsonNode post(String path, Object body) {
        try {
            HttpURLConnection connection = open(path);
            byte[] bytes = json.writeValueAsBytes(body);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
            return answer(path, connection);
        } catch (IOException failure) {
            throw new Refused(path + ": " + failure);
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(options.url() + "/api/v1" + path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + options.key());
        return connection;
    }

    private JsonNode answer(String path, HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (@Nullable InputStream body = status >= 300 ? connection.getErrorStream() : connection.getInputStream()) {
            byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
            if (status >= 300) {
                throw new Refused(path + ": " + status + " " + new String(bytes, StandardCharsets.UTF_8));
            }
            return json.readTree(bytes);
        }
    }
}
