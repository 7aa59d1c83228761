// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.rest.internal.Answer;
import org.comptoir.rest.internal.Door;

/**
 * The API of a running server as one caller meets it.
 *
 * @param url the server's address
 * @param always what every request bears
 */
record DoorOfServer(HttpClient http, String url, Map<String, String> always) implements Door {

    static DoorOfServer at(String url) {
        return new DoorOfServer(HttpClient.newHttpClient(), url, Map.of());
    }

    DoorOfServer with(Map<String, String> headers) {
        return new DoorOfServer(http, url, Map.copyOf(headers));
    }

    @Override
    public Door as(String secret) {
        return with(secret.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + secret));
    }

    @Override
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(always);
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<Object>> answered = new TreeMap<>();
            response.headers().map().forEach((name, values) -> answered.put(name, new ArrayList<>(values)));
            return new Answer(response.statusCode(), answered, response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
