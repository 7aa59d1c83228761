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
 * client burns the server lacks. Safe for many threads.
 */
public final class Api {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();
    private final URI url;
    private final String key;

    /**
     * A client that bears a key.
     *
     * @param key empty for a client that has none yet
     */
    public Api(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    Api(Options options) {
        this(options.url(), options.key());
    }

    /** A refusal that a client saw, or a line that broke. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String what) {
            super(what);
        }
    }

    public JsonNode post(String path, Object body) {
        return tree(path, () -> send("POST", path, JSON, json.writeValueAsBytes(body)));
    }

    public JsonNode put(String path) {
        return tree(path, () -> send("PUT", path, JSON, new byte[0]));
    }

    /** Sends a file as it lies. */
    public JsonNode upload(String path, byte[] file) {
        return upload(path, "application/octet-stream", file);
    }

    /** The same of a type. */
    public JsonNode upload(String path, String type, byte[] file) {
        return tree(path, () -> send("POST", path, type, file));
    }

    public JsonNode get(String path) {
        return tree(path, () -> read(path, open("GET", path)));
    }

    /** What lies there, as it lies. */
    public byte[] bytes(String path) {
        return told(path, () -> read(path, open("GET", path)));
    }

    public void delete(String path) {
        told(path, () -> read(path, open("DELETE", path)));
    }

    @FunctionalInterface
    private interface Exchange {
        byte[] answer() throws IOException;
    }

    private static byte[] told(String path, Exchange exchange) {
        try {
            return exchange.answer();
        } catch (IOException failure) {
            throw new Refused(path + ": " + failure);
        }
    }

    private JsonNode tree(String path, Exchange exchange) {
        byte[] bytes = told(path, exchange);
        try {
            return json.readTree(bytes);
        } catch (IOException malformed) {
            throw new Refused(path + ": " + malformed);
        }
    }

    private byte[] send(String method, String path, String type, byte[] bytes) throws IOException {
        HttpURLConnection connection = open(method, path);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.setRequestProperty("Content-Type", type);
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        return read(path, connection);
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + "/api/v1" + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (!key.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + key);
        }
        return connection;
    }

    private static byte[] read(String path, HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (@Nullable InputStream body = status >= 300 ? connection.getErrorStream() : connection.getInputStream()) {
            byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
            if (status >= 300) {
                throw new Refused(path + ": " + status + " " + new String(bytes, StandardCharsets.UTF_8));
            }
            return bytes;
        }
    }
}
