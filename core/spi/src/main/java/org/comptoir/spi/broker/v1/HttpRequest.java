// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.Call;

/**
 * What a plugin sends. Made by {@link #get}, {@link #post} or {@link #of} and what follows them; further components may be
 * added to the record.
 *
 * @param method in capitals, such as {@code GET}
 * @param target absolute, {@code https} or {@code http}
 * @param headers in order, at most 50; not {@code Host}, {@code Cookie}, {@code Accept-Encoding} or one that steers the
 *     connection
 * @param body empty for none, at most 2 MiB
 * @param within how long the whole may take, at most; the core's limit (30 seconds) and the call's deadline hold as well
 */
public record HttpRequest(String method, URI target, List<HttpHeader> headers, byte[] body, Duration within) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    public HttpRequest {
        headers = List.copyOf(headers);
        body = body.clone();
    }

    public static HttpRequest get(URI target) {
        return of("GET", target);
    }

    /** @param type the body's media type, such as {@code application/json} */
    public static HttpRequest post(URI target, String type, byte[] body) {
        return of("POST", target).withBody(type, body);
    }

    /** A text is sent as UTF-8. */
    public static HttpRequest post(URI target, String type, String body) {
        return post(target, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpRequest of(String method, URI target) {
        return new HttpRequest(method, target, List.of(), new byte[0], LONGEST);
    }

    public HttpRequest withBody(String type, byte[] content) {
        return new HttpRequest(method, target, headers, content, within).with("Content-Type", type);
    }

    public HttpRequest with(String name, String value) {
        List<HttpHeader> more = new ArrayList<>(headers);
        more.add(new HttpHeader(name, value));
        return new HttpRequest(method, target, more, body, within);
    }

    /** With {@code Authorization: Bearer …}. */
    public HttpRequest bearer(PluginSecret secret) {
        return with("Authorization", "Bearer " + secret.reveal());
    }

    /** With the call's key as {@code Idempotency-Key}, where it has one. */
    public HttpRequest idempotent(Call call) {
        return call.idempotency().isPresent()
                ? with("Idempotency-Key", call.idempotency().key())
                : this;
    }

    /** With the call's trace as {@code X-Request-Id}, by which the two sides' logs can be joined. */
    public HttpRequest traced(Call call) {
        return with("X-Request-Id", call.traceId());
    }

    /** In less time than the core would wait. */
    public HttpRequest within(Duration limit) {
        return new HttpRequest(method, target, headers, body, limit);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Method and host: path and query may hold what nobody should read. */
    @Override
    public String toString() {
        return method + " " + target.getScheme() + "://" + target.getHost();
    }
}
