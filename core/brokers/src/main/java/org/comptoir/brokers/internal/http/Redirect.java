// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpHeader;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;

/** What follows from an answer that names another address. */
final class Redirect {

    private Redirect() {}

    static boolean is(HttpResponse answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> answer.header("Location").isPresent();
            default -> false;
        };
    }

    static HttpRequest of(HttpRequest request, HttpResponse answer) throws Refused {
        URI target = target(request.target(), answer.header("Location").orElse(""));
        Place from = Place.of(request.target());
        Place to = Place.of(target);
        if (from.encrypted() && !to.encrypted()) {
            throw refused("It leads from https to http");
        }
        boolean bare = request.method().equals("GET") || request.method().equals("HEAD");
        boolean asItWas = bare || answer.status() == 307 || answer.status() == 308;
        boolean sameHost = from.equals(to);
        if (!sameHost && asItWas && (request.body().length > 0 || !bare)) {
            throw refused("It would hand the request on to another host");
        }
        List<HttpHeader> kept = sameHost ? request.headers() : Heads.harmless(request.headers());
        return asItWas
                ? new HttpRequest(request.method(), target, kept, request.body(), request.within())
                : new HttpRequest("GET", target, Heads.withoutBody(kept), new byte[0], request.within());
    }

    private static URI target(URI from, String location) throws Refused {
        try {
            return from.resolve(new URI(location));
        } catch (URISyntaxException malformed) {
            throw refused("It leads to no address");
        }
    }

    static Refused refused(String why) {
        return Refused.of("http.redirect-refused", Problem.Kind.REFUSED, why, Map.of());
    }

    /** A step that was not taken: the request before it was. */
    static Problem because(Problem refused) {
        return refused.code().equals("http.redirect-refused")
                ? refused
                : new Problem("http.redirect-refused", refused.kind(), refused.message(), detail(refused));
    }

    private static Map<String, String> detail(Problem refused) {
        Map<String, String> detail = new TreeMap<>(refused.detail());
        detail.put("because", refused.code());
        return detail;
    }
}
